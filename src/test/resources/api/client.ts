// A platform's program against the description, with one call per resource. It is compiled and never run.
import type { components, operations, webhooks } from "./api";

type Schemas = components["schemas"];
type Bodies<Part> = Part extends { content: infer Content } ? Content[keyof Content] : never;
type Sent<Call extends keyof operations> = Bodies<NonNullable<operations[Call]["requestBody"]>>;
type Answer<Call extends keyof operations, Status extends keyof operations[Call]["responses"]> =
    Bodies<operations[Call]["responses"][Status]>;

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, { method, body: JSON.stringify(body) });
  return answer.json() as Promise<T>;
}

// What the OpenID AuthZEN Authorization API 1.0 gives as examples of questions.
const alice = { type: "user", id: "alice@acmecorp.com" };
const questions: Sent<"evaluate">[] = [
  {
    subject: alice,
    resource: { type: "account", id: "123" },
    action: { name: "can_read", properties: { method: "GET" } },
    context: { time: "1985-10-26T01:22-07:00" },
  },
  {
    subject: { ...alice, properties: { department: "Sales", ip_address: "172.217.22.14", device_id: "8:65:ee:17:7e:0b" } },
    resource: { type: "book", id: "123", properties: { library_record: { title: "AuthZEN in Action", isbn: "978-0593383322" } } },
    action: { name: "can_read" },
  },
];
const batches: Sent<"evaluateMany">[] = [
  {
    subject: alice,
    context: { time: "2024-05-31T15:22-07:00" },
    action: { name: "can_read" },
    evaluations: [
      { resource: { type: "document", id: "boxcarring.md" } },
      { resource: { type: "document", id: "subject-search.md" } },
      { action: { name: "can_edit" }, resource: { type: "document", id: "resource-search.md" } },
    ],
    options: { evaluations_semantic: "execute_all", another_option: "value" },
  },
  {
    evaluations: [
      { subject: alice, action: { name: "can_read" }, resource: { type: "document", id: "1" }, context: { source: "a" } },
    ],
  },
];
const searches: Sent<"searchResources">[] = [
  { subject: alice, action: { name: "can_read" }, resource: { type: "account" } },
  { subject: alice, action: { name: "can_read" }, resource: { type: "account" }, page: { token: "a3M9NDU2O3N6PTI=" } },
];

// And of answers: whoever reads those can read ours.
type AuthzenDecision = { decision: boolean; context?: { [member: string]: unknown } };
type AuthzenAnswer = AuthzenDecision | { evaluations: AuthzenDecision[] };
type AuthzenResources = {
  results: { type: string; id: string; properties?: { [member: string]: unknown } }[];
  page?: { next_token: string; count?: number; total?: number };
  context?: { [member: string]: unknown };
};
const known: AuthzenAnswer[] = [
  { decision: true },
  { decision: false, context: { id: "0", reason_admin: { "403": "Request failed policy C076E82F" } } },
  { evaluations: [{ decision: true }, { decision: false, context: { reason: "resource not found" } }] },
];
const knownResources: AuthzenResources = {
  results: [{ type: "account", id: "123" }, { type: "account", id: "456" }],
  page: { next_token: "a3M9NDU2O3N6PTI=" },
};

async function decisions(): Promise<void> {
  const one: AuthzenAnswer = await ask<Answer<"evaluate", 200>>("POST", "/access/v1/evaluation", questions[0]);
  const answer = await ask<Answer<"evaluateMany", 200>>("POST", "/access/v1/evaluations", batches[0]);
  const many: Schemas["Decision"][] = "evaluations" in answer ? answer.evaluations : [answer];
  const found: AuthzenResources =
      await ask<Answer<"searchResources", 200>>("POST", "/access/v1/search/resource", searches[1]);
  const where = await ask<Answer<"authzenConfiguration", 200>>("GET", "/.well-known/authzen-configuration");
  const metadata: { policy_decision_point: string; access_evaluation_endpoint: string } = where;
  known.push(one, ...many);
  knownResources.results.push(...found.results);
  many.forEach((decision) => known.push({ decision: decision.decision, context: { permit: permit(decision) } }));
  console.log(metadata.policy_decision_point);
}

function permit(answer: Schemas["Decision"]): string | number {
  if (answer.decision) {
    const { permit, use_by, in_flight, terms } = answer.context;
    const stop: "finish" | "abort" = in_flight;
    return `${permit} ${use_by} ${stop} ${terms.days}`;
  }
  // @ts-expect-error a no has no permit
  answer.context.permit;
  const reason: Schemas["DecisionReason"] = answer.context.reason;
  return answer.context.final ? reason : answer.context.retry_after ?? 1;
}

async function catalogue(): Promise<number> {
  const item: Sent<"putItem"> = {
    title: "Tea at five",
    kind: "video",
    url: "https://example.com/watch/video-1",
    published_at: "2026-03-01T09:00:00Z",
    holders: [{ creator: "ines", role: "OWNER", share_ppm: 600000 }, { creator: "tom", role: "OWNER" }],
  };
  // @ts-expect-error there is no such kind
  const film: Sent<"putItem"> = { kind: "film" };
  const put = await ask<Answer<"putItem", 200 | 201 | 202>>("PUT", "/api/v1/items/video-1", item);
  const removed = await ask<Answer<"removeItem", 200>>("DELETE", "/api/v1/items/video-1", film);
  const line: Schemas["ItemLine"] = { id: put.id, ...item };
  const row: Schemas["ItemRow"] = {
    id: removed.id, creator: "ines", title: "Tea at five", kind: "video", published_at: "2026-03-01T09:00:00Z",
    url: "https://example.com/watch/video-1", holders: "tom:OWNER:400000;ines:DEPICTED",
  };
  const file: Sent<"sendItems"> = `${JSON.stringify(line)}\n`;
  const sent = await ask<Answer<"sendItems", 202>>("POST", `/api/v1/imports?columns=${Object.keys(row)}`, file);
  const running = await ask<Answer<"showImport", 200>>("GET", `/api/v1/imports/${sent.id}`);
  const rejected = await ask<Answer<"listRejections", 200>>("GET", `/api/v1/imports/${sent.id}/rejections`);
  const csv: Answer<"downloadRejections", 200> = "line,column,reason,detail,value";
  const cells: Schemas["RejectionRow"] = { line: "3", column: "kind", reason: "unknown_kind", detail: csv, value: "film" };
  return running.rows_read + rejected.rejections.filter((one) => one.field === cells.column).length;
}

async function derivatives(seal: string): Promise<Schemas["PermitFinding"][]> {
  const made: Sent<"registerDerivative"> = {
    id: "remix-1", kind: "video", title: "Tea at five, painted", url: "https://example.com/watch/remix-1",
    remixer: "acct-991", created_at: "2026-11-22T10:05:00Z",
    parents: [{ item: "video-1", use: "restyle", weight_ppm: 1000000, permit: seal }],
  };
  const kept = await ask<Answer<"registerDerivative", 200 | 201>>("POST", "/api/v1/derivatives", made);
  const gone: Sent<"removeDerivative"> = { removed_at: "2026-11-22T10:07:00Z", copies: 3 };
  await ask<Answer<"removeDerivative", 200>>("POST", `/api/v1/derivatives/${kept.id}/removal`, gone);
  return kept.parents.map((parent) => parent.permit);
}

async function revenue(): Promise<string> {
  const told = {
    source: "ads", derivative: "remix-1", gross: "25.500001", currency: "EUR",
    period_start: "2026-03-01T00:00:00Z", period_end: "2026-04-01T00:00:00Z",
  };
  const lines: Schemas["RevenueLine"][] = [
    { batch: "ads-2026-03", count: 2, sums: { EUR: "51.000002" } },
    { id: "1", kind: "earning", ...told },
    { id: "2", kind: "reversal", replaces: "1", ...told },
  ];
  // @ts-expect-error a correction names what it corrects
  const correction: Schemas["RevenueCorrection"] = { id: "3", kind: "restatement", ...told };
  // @ts-expect-error money is text
  const amount: Schemas["RevenueEvent"] = { id: "4", kind: "earning", ...told, gross: 25.5 };
  const file: Sent<"sendRevenueEvents"> = [...lines, correction, amount].map((line) => JSON.stringify(line)).join("\n");
  const batch = await ask<Answer<"sendRevenueEvents", 202>>("POST", "/api/v1/revenue-events", file);
  const done = await ask<Answer<"showRevenueBatch", 200>>("GET", `/api/v1/revenue-events/${batch.batch}`);
  const rejected = await ask<Answer<"listRejectedEvents", 200>>("GET", `/api/v1/revenue-events/${batch.batch}/rejections`);
  const csv: Answer<"downloadRejectedEvents", 200> = rejected.next;
  return done.controls.found?.sums["EUR"] ?? csv;
}

async function events(cursor: string): Promise<string> {
  const page = await ask<Answer<"readEvents", 200>>("GET", `/api/v1/events?after=${cursor}`);
  const old = await ask<Answer<"readEvents", 410>>("GET", "/api/v1/events");
  for (const event of page.events) {
    take(event);
    await ask<void>("POST", `/api/v1/events/${event.id}/acknowledgement`);
  }
  const stream: Answer<"followEvents", 200> = ": a comment";
  return page.events.length > 0 ? page.next : `${old.start}${stream}`;
}

type Webhook = webhooks["event"]["post"];

function take(message: Bodies<NonNullable<Webhook["requestBody"]>>): string {
  const headers: Webhook["parameters"]["header"] =
      { "webhook-id": message.id, "webhook-timestamp": "1795341600", "webhook-signature": "v1,x" };
  return "consumer" in message.data ? message.data.consumer : `${message.data.scope}${headers["webhook-id"]}`;
}

async function publicly(): Promise<string> {
  const signal = await ask<Schemas["Signal"]>("GET", "/signals/items/video-1");
  const linked = await ask<Schemas["LinkedSignal"]>("GET", "/signals/items/video-1");
  const rules = await ask<Answer<"readReservation", 200>>("GET", "/.well-known/tdmrep.json");
  const head: Answer<"readCheckpoint", 200> = "origin";
  const keys: Answer<"readLogKey", 200> = "key";
  const tile: Answer<"readTile", 200> = "bytes";
  const problem = await ask<Answer<"readTile", 404>>("GET", "/log/tile/9/000");
  return `${signal.uses[0]?.terms}${linked["@type"]}${rules[0]?.["tdm-reservation"]}${head}${keys}${tile}${problem.type}`;
}

export default [decisions, catalogue, derivatives, revenue, events, publicly];
