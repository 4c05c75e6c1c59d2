import { spawnSync } from "node:child_process";
import { type FileTree, newFolder, writeFiles } from "./new-folder.ts";
import { projectRoot } from "./run-tetrapla.ts";

/** A real repository of git in a folder of its own. */
export class GitRepository {
  readonly root = newFolder();

  constructor(files: FileTree) {
    this.git("init", "--quiet", "--initial-branch", "main");
    for (const [name, value] of Object.entries(settings)) this.git("config", name, value);
    this.commit(files);
  }

  /** Makes git merge PO files with this project's driver. */
  useDriver(): void {
    this.git("config", "merge.tetrapla.driver", `"${process.execPath}" "${projectRoot}/dist/cli/main.js" merge-driver %O %A %B %P`);
    writeFiles(this.root, { ".git/info/attributes": "*.po merge=tetrapla\n*.pot merge=tetrapla\n" });
  }

  commit(files: FileTree): void {
    writeFiles(this.root, files);
    this.git("add", "--all");
    this.git("commit", "--quiet", "--allow-empty", "--message", "A change");
  }

  /** Changes files on a branch that begins where `main` is, and goes back to `main`. */
  branch(name: string, files: FileTree): void {
    this.git("checkout", "--quiet", "-b", name, "main");
    this.commit(files);
    this.git("checkout", "--quiet", "main");
  }

  /** Merges branches into `main`, one after the other; whether all went without a conflict. */
  merge(...branches: string[]): boolean {
    return branches.every((name) => this.run("merge", "--quiet", "--no-edit", name).status === 0);
  }

  private git(...args: string[]): void {
    const { status, stderr } = this.run(...args);
    if (status !== 0) throw new Error(`git ${args.join(" ")} ended with ${status}: ${stderr}`);
  }

  private run(...args: string[]) {
    return spawnSync("git", args, {
      cwd: this.root,
      encoding: "utf8",
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    });
  }
}

const settings: Readonly<Record<string, string>> = { "user.name": "A", "user.email": "a@example.org", "commit.gpgsign": "false" };
