import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace as spans } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, type SpanExporter, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Config } from './config.ts';
import type { Trace } from './digests/trace.ts';

/** How long a batch may take with all its attempts, and so the end of the program where the collector is dead. */
const SENT_WITHIN_MS = 5_000;

/** By the first word of a span's name; everything else is internal. */
const KINDS: Readonly<Record<string, SpanKind>> = {
  answer: SpanKind.SERVER,
  command: SpanKind.SERVER,
  slack: SpanKind.CLIENT,
  fetch: SpanKind.CLIENT,
};

/** Traces that are sent to a collector. */
export interface Traces {
  readonly trace: Trace;
  /** The same for what is worth a span only as a part of something: without a span around it, it gets none. */
  readonly step: Trace;
  /** Sends what is left. Resolves within seconds, whatever the collector does. */
  close(): Promise<void>;
}

/**
 * Sends spans to a collector of OpenTelemetry, in batches, by OTLP over HTTP. A collector that does not answer costs the spans
 * and nothing else: that is logged once, and once more when it takes them again.
 *
 * This module loads OpenTelemetry: import it only where traces are wanted.
 */
export function openTraces(
  { address, headers }: NonNullable<Config['traces']>,
  version: string,
  log: (event: string, about: Record<string, string | number>) => void,
): Traces {
  const url = `${address.replace(/\/+$/, '')}/v1/traces`;
  const exporter = new OTLPTraceExporter({ url, headers: { ...headers }, timeoutMillis: SENT_WITHIN_MS });
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'brief', 'service.version': version }))
      // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES.
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor({ exporter: telling(exporter, log) })],
  });
  const tracer = provider.getTracer('diplomatic-brief', version);
  const within = new AsyncLocalStorage<Context>();
  const trace: Trace = async (name, about, work) => {
    const around = within.getStore() ?? ROOT_CONTEXT;
    const kind = KINDS[name.split(' ')[0]!] ?? SpanKind.INTERNAL;
    const span = tracer.startSpan(name, { kind, attributes: about }, around);
    try {
      return await within.run(spans.setSpan(around, span), () =>
        work((more) => void span.setAttributes(more)),
      );
    } catch (error) {
      // Not its message: that may repeat what somebody typed.
      span.setAttribute('error.type', typeOf(error)).setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  };
  return {
    trace,
    step: (name, about, work) => (within.getStore() ? trace(name, about, work) : work(() => {})),
    // What could not be sent was logged.
    close: () => provider.shutdown().catch(() => {}),
  };
}

/** The same exporter; where it begins to fail, and where it works again, is logged. */
function telling(exporter: SpanExporter, log: Parameters<typeof openTraces>[2]): SpanExporter {
  let failed = false;
  return {
    export: (batch, done) =>
      exporter.export(batch, (result) => {
        const fails = result.error !== undefined || result.code !== 0;
        if (fails && !failed) log('traces not sent', { reason: reasonOf(result.error) });
        if (failed && !fails) log('traces sent again', {});
        failed = fails;
        done(result);
      }),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
    shutdown: () => exporter.shutdown(),
  };
}

/** The collector's own words are not repeated: only its status, or why it was not reached. */
function reasonOf(error: Error | undefined): string {
  const code = (error as { code?: string | number } | undefined)?.code;
  if (code === undefined) return error?.message ?? 'unknown';
  return typeof code === 'number' ? `the collector answered with HTTP ${code}` : `not reached (${code})`;
}

function typeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : error.name;
}
