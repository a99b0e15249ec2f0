/** What must be undone when the server stops: the last done first. */
export class Shutdown {
  private readonly steps: (() => Promise<void> | void)[] = [];
  private running: Promise<void> | null = null;

  add(step: () => Promise<void> | void): void {
    this.steps.push(step);
  }

  /** Undoes everything once, however often it is asked for. */
  run(): Promise<void> {
    this.running ??= this.undo();
    return this.running;
  }

  private async undo(): Promise<void> {
    for (const step of this.steps.reverse()) await step();
  }
}
