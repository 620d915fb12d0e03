// Asks the service, and turns what goes wrong into words.
import { language } from "./words.js";

/** Why there is no answer: the key of the words that say so, and what they speak of. */
export class ServiceError extends Error {
  constructor(key, ...values) {
    super(key);
    this.key = key;
    this.values = values;
  }

  /** Whether the same question may get an answer later. */
  get mayPass() {
    return ["unreachable", "busy", "unavailable", "failed"].includes(this.key);
  }
}

let key = null;

/** The key for a service that asks for one; it is forgotten with the page. */
export function useKey(value) {
  key = value;
}

/** The report on a text, as a page of HTML. */
export async function reportOn(draft, signal) {
  const body = JSON.stringify({ id: draft.name, format: draft.format, text: draft.text });
  const answer = await post("v1/report", body, "application/json", signal);
  return answer.text();
}

/** The text of a file and how it is written: the service knows encodings and Word. */
export async function textOf(file, signal) {
  const answer = await post("v1/text", file, "application/octet-stream", signal);
  return answer.text();
}

async function post(path, body, type, signal) {
  const headers = { "Content-Type": type };
  if (key) {
    headers.Authorization = `Bearer ${key}`;
  }
  const answer = await fetch(`${path}?messages=${language()}`, { method: "POST", headers, body, signal }).catch((error) => {
    throw error.name === "AbortError" ? error : new ServiceError("unreachable");
  });
  if (!answer.ok) {
    throw await errorOf(answer);
  }
  return answer;
}

async function errorOf(answer) {
  switch (answer.status) {
    case 401:
    case 403:
      return new ServiceError("keyNeeded");
    case 413:
      return new ServiceError("tooLarge");
    case 429:
      return new ServiceError("busy", Number(answer.headers.get("Retry-After")));
    case 503:
      return new ServiceError("unavailable");
    default: {
      const reason = answer.status < 500 ? await reasonOf(answer) : null;
      return reason ? new ServiceError("refused", reason) : new ServiceError("failed", answer.status);
    }
  }
}

async function reasonOf(answer) {
  if (!answer.headers.get("Content-Type")?.includes("json")) {
    return null;
  }
  const problem = await answer.json();
  return problem.detail ?? problem.title;
}
