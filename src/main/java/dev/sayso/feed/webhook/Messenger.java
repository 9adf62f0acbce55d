package dev.sayso.feed.webhook;

import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import javax.net.ssl.SSLException;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/** Sends signed messages: to the address that was checked, following no redirects, with 15 s for everything. */
@ApplicationScoped
class Messenger {

    private static final int MOST_BYTES_READ = 64 * 1_024;

    private final HttpClient http;
    private final Clock clock;
    private final boolean anywhere;
    private final Duration patience;

    Messenger(Vertx vertx, Clock clock, @ConfigProperty(name = "sayso.webhooks.allow-private") boolean anywhere,
            @ConfigProperty(name = "sayso.webhooks.patience") Duration patience) {
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) patience.toMillis())
                .setKeepAliveTimeout(10).setMaxPoolSize(DeliveryJob.AT_ONCE));
        this.clock = clock;
        this.anywhere = anywhere;
        this.patience = patience;
    }

    @PreDestroy
    void close() {
        http.close();
    }

    Destination destination(String url) throws UrlRefused {
        return Destination.of(url, anywhere);
    }

    /**
     * Sends one message and waits for what becomes of it.
     *
     * @param secrets all that sign it; without any, nothing is sent
     * @param id the same in every attempt
     */
    Outcome send(String url, List<SigningSecret> secrets, String id, String body) {
        if (secrets.isEmpty()) {
            return Outcome.failed(Failure.SECRET_LOST, 0);
        }
        long start = System.nanoTime();
        AtomicReference<@Nullable HttpClientRequest> sent = new AtomicReference<>();
        try {
            int status = ask(options(url, secrets, id, body), body, sent).get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return Outcome.answered(status, since(start));
        } catch (UrlRefused refused) {
            return Outcome.failed(Failure.ADDRESS_REFUSED, since(start));
        } catch (UnknownHostException unknown) {
            return Outcome.failed(Failure.NO_SUCH_HOST, since(start));
        } catch (TimeoutException late) {
            cut(sent.get());
            return Outcome.failed(Failure.TIMEOUT, since(start));
        } catch (ExecutionException failed) {
            return Outcome.failed(isTls(failed) ? Failure.TLS : Failure.UNREACHABLE, since(start));
        } catch (InterruptedException stopping) {
            cut(sent.get());
            Thread.currentThread().interrupt();
            return Outcome.failed(Failure.TIMEOUT, since(start));
        }
    }

    private RequestOptions options(String url, List<SigningSecret> secrets, String id, String body)
            throws UrlRefused, UnknownHostException {
        Destination to = destination(url);
        long seconds = clock.instant().getEpochSecond();
        return new RequestOptions().setMethod(HttpMethod.POST).setURI(to.pathAndQuery()).setHost(to.host())
                .setPort(to.port()).setSsl(to.isHttps()).setFollowRedirects(false)
                .setServer(SocketAddress.inetSocketAddress(to.port(), to.address().getHostAddress()))
                .putHeader("content-type", "application/json").putHeader("user-agent", "Sayso")
                .putHeader("webhook-id", id).putHeader("webhook-timestamp", Long.toString(seconds))
                .putHeader("webhook-signature", secrets.stream().map(secret -> secret.signature(id, seconds, body))
                        .collect(Collectors.joining(" ")));
    }

    /** Passes over the answer's body, so that the connection can be used again; a long one is cut off. */
    private CompletableFuture<Integer> ask(RequestOptions options, String body,
            AtomicReference<@Nullable HttpClientRequest> sent) {
        return http.request(options).compose(request -> {
            sent.set(request);
            return request.send(Buffer.buffer(body)).compose(response -> {
                AtomicInteger read = new AtomicInteger();
                response.handler(part -> {
                    if (read.addAndGet(part.length()) > MOST_BYTES_READ) {
                        request.reset();
                    }
                });
                return response.end().map(response.statusCode()).otherwise(response.statusCode());
            });
        }).toCompletionStage().toCompletableFuture();
    }

    private static void cut(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    private static boolean isTls(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return true;
            }
        }
        return false;
    }

    private static long since(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
