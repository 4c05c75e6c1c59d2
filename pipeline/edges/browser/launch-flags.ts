/** The command line of every browser; the same for the shell and for full browsers, which then run without a window. */
export function launchFlags({ sandbox }: { readonly sandbox: boolean }): readonly string[] {
  return sandbox ? flags : [...flags, "--no-sandbox"];
}

const flags: readonly string[] = [
  "--headless",
  "--remote-debugging-pipe",
  // Letters stand where the page's layout put them, in every browser alike.
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--lang=en-US",
  // There is no screen.
  "--disable-gpu",
  "--mute-audio",
  // Nothing is reached over a network: no name resolves, every connection goes to a proxy that is not there, WebRTC too.
  "--disable-quic",
  "--host-resolver-rules=MAP * ~NOTFOUND",
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=<-loopback>",
  "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--webrtc-ip-handling-policy=disable_non_proxied_udp",
  "--block-new-web-contents",
  // The browser has no business of its own.
  "--disable-background-networking",
  "--disable-client-side-phishing-detection",
  "--disable-component-extensions-with-background-pages",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-extensions",
  "--disable-sync",
  "--disable-features=AcceptCHFrame,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable,HttpsUpgrades,MediaRouter,OptimizationHints,Translate",
  "--metrics-recording-only",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  "--no-service-autorun",
  "--no-startup-window",
  "--password-store=basic",
  "--use-mock-keychain",
  "--disable-breakpad",
  "--disable-crash-reporter",
  // Pages are never on top, and are worked on all the same.
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  // Containers give /dev/shm 64 MB.
  "--disable-dev-shm-usage",
];
