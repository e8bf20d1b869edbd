/** COS-P for guardians: the list, the sign-up and the page a link leads to. */
export const guardians = {
  title: 'Courses for guardians',
  lead: 'Sign up here without logging in. It is free, and all you need is a name and an email address.',
  whatTitle: 'What is COS-P?',
  what: 'COS-P is a course about what small children need when they feel safe, and when they do not. We meet in a small group, watch short films and talk. You need not tell anything about yourself or your child.',
  who: 'The course is for everyone who cares for a child between 0 and 5: mothers, fathers, step-parents, foster parents and others.',
  privacyTitle: 'Who can see that you take part?',
  privacy:
    'Only those who run the course. The kindergarten, the school and others in the municipality cannot see it. We do not ask for your child’s name or date of birth, and we delete your name and email 30 days after the last session.',
  runs: 'Courses you can sign up for',
  none: 'No courses are open for sign-up now',
  noneText: 'New courses will be listed here. Please come back.',
  signUp: 'Sign me up',
  queue: 'Put me in the queue',
  haveLink: 'Have you signed up before?',
  haveLinkText: 'Then you can get a new link to your page by email.',
  askLink: 'Get a new link',
  back: 'All courses for guardians',
  form: {
    title: 'Sign up',
    pageTitle: 'Sign-up',
    full: (waiting: number): string =>
      waiting === 0
        ? 'The course is full. You can join the queue, and we will tell you when there is room.'
        : `The course is full, and ${waiting} are in the queue. You can join at the end, and we will tell you when there is room.`,
    summary: 'Put this right first',
    name: 'Your name',
    nameHelp: 'First and last name, so that the course leader knows who is coming.',
    email: 'Your email',
    emailHelp: 'We send a link here. Everything about the course comes by email; we do not send text messages.',
    age: 'I have a child aged 0–5',
    send: 'Send the sign-up',
    notYet: 'You get the place when you have pressed the link in the email.',
    closed: 'You cannot sign up for this course now',
    errors: {
      TEXT_TOO_SHORT: 'Write your name.',
      TEXT_TOO_LONG: 'The name can have at most 80 characters.',
      NAME_WRONG: 'Write the name in letters, without digits or other signs.',
      EMAIL_WRONG: 'Write one email address, such as name@example.com.',
      CHILD_AGE_MISSING: 'Tick the box if you have a child aged 0–5. The course is for guardians of children that age.',
    },
  },
  sent: {
    title: 'Look in your email',
    text: (email: string): string =>
      `We have sent a link to ${email}. Press it within 24 hours. Only then do you get the place.`,
    known: 'If you already have a place on the course, the link leads to your page.',
    missing: 'No email? Look in your spam folder, and check that the address is right.',
    again: 'Change and send again',
  },
  confirm: {
    title: 'Confirm the sign-up',
    text: 'One press is left. Then you get a place, or a place in the queue if it is full.',
    name: 'Name',
    button: 'Yes, sign me up',
    bad: 'The link does not work',
    badText:
      'It has been used, or it is more than 24 hours old. If you have confirmed, you have had another email with a link to your page. You can also ask for a new link here.',
  },
  link: {
    title: 'Get a new link',
    lead: 'Write the email address you signed up with. We will send a new link there.',
    email: 'Your email',
    send: 'Send me a link',
    sentTitle: 'Look in your email',
    sent: (email: string): string =>
      `If ${email} is signed up for a course, we have sent a link there now. Nothing came? Look in your spam folder, or try another address.`,
  },
  page: {
    title: 'Your page',
    hello: (name: string): string => `Hello ${name}`,
    needLink: 'You need a link to see this page',
    needLinkText:
      'The link you opened has been used up or has expired, or you opened the page more than two hours ago. Ask for a new one, and it will come by email.',
    place: 'Your place',
    meetings: 'Sessions',
    calendar:
      'The file has all the sessions and not your name. If a session is moved, you get an e-mail; download the file again, and it moves in your calendar too.',
    close: 'Close the page',
    closed: 'The page is closed on this computer. Open it again with the link in the email.',
    shared: 'The page closes by itself after two hours. On a computer that others use too, close it yourself.',
    again: 'See courses you can sign up for',
    certificate: (number: string): string => `Certificate ${number}`,
    history: 'What has happened',
  },
  move: {
    title: 'Would another course suit you better?',
    text: 'You keep your place until you have a new one.',
    none: 'There are no other open courses to move to now.',
    button: 'Move here',
    queueButton: 'Move even if I have to queue',
    ask: (when: string): string => `Move to the course ${when}?`,
    consequence: 'You get a place there, and the place you have now becomes free for others.',
    queueConsequence:
      'It is full there. You lose the place you have now and join the end of the queue. We will tell you when there is room.',
    keep: 'Keep my place',
    done: 'You have moved. We have sent you an email about it.',
  },
};
