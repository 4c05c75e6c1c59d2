import { type RequestOptions, request as requestPlainly } from "node:http";
import { request as requestSecurely } from "node:https";
import { isIP } from "node:net";
import { guardLookup, type Resolve } from "./guarded-lookup.ts";
import { LinkFailure, toLinkFailure } from "./link-failure.ts";

/** How requests are made, and whom they may reach. */
export interface RequestManner {
  readonly userAgent: string;
  /** Milliseconds that one request may take altogether. */
  readonly timeout: number;
  readonly isAllowed: (address: string) => boolean;
  /** How names are resolved; by the system when absent. */
  readonly resolve?: Resolve;
}

/** The head of an answer. */
export interface Answer {
  readonly status: number;
  readonly location?: string;
  readonly retryAfter?: string;
}

/** Asks for an address and reads the head of the answer alone: its body, endless or not, is cut. */
export function requestStatus(url: URL, method: "HEAD" | "GET", manner: RequestManner): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // The system is not asked about an address that is written out, and so the guarded lookup is not either.
  if (isIP(host) !== 0 && !manner.isAllowed(host)) return Promise.reject(new LinkFailure("private-address"));
  return new Promise((resolve, reject) => {
    const options: RequestOptions & { autoSelectFamilyAttemptTimeout: number } = {
      method,
      hostname: host,
      port: url.port,
      path: `${url.pathname}${url.search}`,
      headers: { "user-agent": manner.userAgent, accept: "*/*" },
      lookup: guardLookup(manner.isAllowed, manner.resolve),
      // Of several addresses of a host each is given time enough: the default is too short for the other side of the world.
      autoSelectFamilyAttemptTimeout: 2500,
      signal: AbortSignal.timeout(manner.timeout),
      // One connection a request: nothing stays open that a later one could find in another state.
      agent: false,
    };
    const request = url.protocol === "https:" ? requestSecurely(options) : requestPlainly(options);
    request.on("response", ({ statusCode = 0, headers }) => {
      const { location, "retry-after": retryAfter } = headers;
      resolve({
        status: statusCode,
        ...(location === undefined ? {} : { location }),
        ...(retryAfter === undefined ? {} : { retryAfter }),
      });
      request.destroy();
    });
    request.on("error", (error) => reject(toLinkFailure(error)));
    request.end();
  });
}
