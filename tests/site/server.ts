// One HTTPS server on loopback that plays all the hosts; the browser is told to find them there.
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { generate } from 'selfsigned';
import { HOSTS, ROOT_HOST, SCHOOLS_HOST } from './addresses.ts';
import { momentIn } from './civil-date.ts';
import { createSchool } from './create-school.ts';
import { answer } from './routes.ts';
import type { School } from './school.ts';

interface SiteRequest {
  method: string;
  host: string;
  /** With its query. */
  path: string;
  body?: string;
}

export interface Site {
  port: number;
  /** Stays the same object after `reset()`. */
  school: School;
  /** Every request, in order of arrival, unknown hosts and paths included. */
  requests: SiteRequest[];
  /** Every page then redirects to the login page. */
  setAnonymous(on: boolean): void;
  /** How late the table of planning arrives. */
  setPartialDelay(ms: number): void;
  /** Back to the initial data, signed in, with the default delay; the log of requests is kept. */
  reset(): void;
  close(): Promise<void>;
}

interface SiteOptions {
  /** Epoch ms around which lessons are laid. */
  now: number;
  /** IANA zone in which 'today' is reckoned. */
  zone: string;
  /** Any free one by default. */
  port?: number;
}

const PARTIAL_DELAY = 400;

const certificate = (): ReturnType<typeof generate> =>
  generate([{ name: 'commonName', value: ROOT_HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'subjectAltName', altNames: HOSTS.map((value) => ({ type: 2 as const, value })) },
    ],
  });

export const startSite = async ({ now, zone, port = 0 }: SiteOptions): Promise<Site> => {
  const school = createSchool(now, zone);
  const requests: SiteRequest[] = [];
  const initial = { anonymous: false, partialDelay: PARTIAL_DELAY };
  const state = { ...initial };
  const started = Date.now();

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const entry: SiteRequest = { method: request.method ?? 'GET', host: (request.headers.host ?? '').replace(/:\d+$/, ''), path: request.url ?? '/' };
    requests.push(entry);
    const body = await text(request);
    if (body) entry.body = body;
    const url = new URL(entry.path, `https://${SCHOOLS_HOST}`);
    const reply = answer(school, {
      method: entry.method,
      host: entry.host,
      url,
      form: new URLSearchParams(body),
      cookie: request.headers.cookie ?? '',
      moment: momentIn(now + Date.now() - started, zone),
      ...state,
    });
    if (reply.delay) await new Promise((done) => setTimeout(done, reply.delay));
    response.writeHead(reply.status, {
      'content-type': reply.type,
      'cache-control': 'no-store',
      ...(reply.location && { location: reply.location }),
    });
    response.end(reply.body);
  };

  const { private: key, cert } = await certificate();
  const server = createServer({ key, cert }, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' });
      response.end(String(error));
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));

  return {
    port: (server.address() as AddressInfo).port,
    school,
    requests,
    setAnonymous: (on) => void (state.anonymous = on),
    setPartialDelay: (ms) => void (state.partialDelay = ms),
    reset: () => {
      Object.assign(state, initial);
      Object.assign(school, createSchool(now, zone));
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
};
