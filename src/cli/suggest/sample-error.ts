/** What keeps samples from being read, and where it is in the text. */
export class SampleError extends Error {
  /** In UTF-16 units. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}
