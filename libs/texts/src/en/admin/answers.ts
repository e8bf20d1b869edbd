/** Answers of others than the owner: funding, admission, leaders who stand down, and what is asked of a study. */
export const answers = {
  dayWrong: 'Choose the day the answer came, today or before',
  standDown: {
    send: 'I am too close to this',
    title: 'Stand down from this case?',
    text: 'The case goes to the next leader above you, and you can not answer it. This can not be undone. Leaders can read the reason.',
    reason: 'Why do you stand down?',
    missing: 'Write why, at least three characters',
    done: 'The case has gone on to the next leader',
    told: (name: string, date: string) => `${name} stood down on ${date}:`,
  },
  correctStart: {
    title: 'Correct the start',
    date: 'The study began on',
    explain: 'Indicator 9 counts from the new day. Numbers of days that have been, and snapshots, stay as they were.',
    send: 'Correct the start',
    done: (date: string) => `The start has been corrected to ${date}`,
  },
  funding: {
    title: 'Record the answer about funding',
    body: 'the body that pays',
    question: (body: string) => `What has ${body} answered?`,
    yes: 'Yes, the funding is granted',
    no: 'No, the funding is refused',
    date: 'The answer came on',
    next: 'The applicant is told. After a no you decide again whether the municipality supports the study itself.',
    send: 'Record the answer',
    done: 'The answer about funding has been recorded',
  },
  admission: {
    title: 'Record the answer about admission',
    question: 'Has the applicant been admitted?',
    yes: 'Yes, admitted',
    no: 'No, not admitted',
    date: 'The answer came on',
    next: 'The applicant is told, and can record the answer too. After a no the case is over, and the money goes back to the budget.',
    send: 'Record the answer',
    done: 'The answer about admission has been recorded',
  },
  again: {
    title: 'Decide again',
    no: 'No, close without support',
    next: 'The funding was refused. The applicant is told what you answer now.',
  },
  list: {
    title: (body: string) => `Answers from ${body}`,
    text: 'The municipality has granted these; they wait for the answer about funding.',
    textBy: (date: string) =>
      `The municipality has granted these; they wait for the answer about funding, expected on ${date}.`,
    choose: 'Who has got a yes?',
    send: (count: number) => `Record yes for ${count}`,
    done: (count: number) =>
      count === 1 ? 'Yes recorded for 1 application' : `Yes recorded for ${count} applications`,
  },
  asked: {
    defer: (until: string) => `The employee asks to defer the study until ${until}`,
    resume: 'The employee asks to go on with the study',
    how: {
      DEFER: 'Say yes by deferring the study below.',
      RESUME: 'Say yes by recording that the study goes on, below.',
    },
    decline: 'Say no',
    declineTitle: 'Say no to what the employee asks?',
    declineText: 'The study stays as it is. The employee is told and reads the reason.',
    declined: 'The employee has the answer',
  },
};
