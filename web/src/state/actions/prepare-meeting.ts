/** Loads the meeting and what it shows first, before somebody opens it. */
export function prepareMeeting(): void {
  void import('../../meeting/prepare-meeting.ts').then((module) => module.prepareMeeting());
}
