/** The private calendar feed, told once. */
export interface Feed {
  url: string;
}

export interface CardSession {
  token: string;
  expiresAt: string;
}
