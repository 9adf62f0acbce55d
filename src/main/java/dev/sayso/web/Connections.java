package dev.sayso.web;

import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.quarkus.vertx.http.HttpServerStart;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.impl.HttpServerImpl;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ServerID;
import io.vertx.core.net.impl.TCPServerBase;

/**
 * Keeps connections few, for each address and in all, and closes those on which no request comes. A proxy's are the
 * connections of many, and counted in all alone.
 */
@ApplicationScoped
class Connections {

    private static final Logger LOG = Logger.getLogger(Connections.class);
    private static final int ALL_BITS_OF_IPV4 = 32;
    private static final int ALL_BITS_OF_IPV6 = 128;

    private final VertxInternal vertx;
    private final int most;
    private final int mostOfOne;
    private final Duration patience;
    private final List<IpSubnetFilterRule> proxies = new ArrayList<>();
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    Connections(Vertx vertx, @ConfigProperty(name = "sayso.connections.most") int most,
            @ConfigProperty(name = "sayso.connections.per-address") int mostOfOne,
            @ConfigProperty(name = "sayso.connections.patience") Duration patience,
            @ConfigProperty(name = "quarkus.http.proxy.trusted-proxies") Optional<List<String>> proxies) {
        this.vertx = (VertxInternal) vertx;
        this.most = most;
        this.mostOfOne = mostOfOne;
        this.patience = patience;
        for (String proxy : proxies.orElse(List.of())) {
            try {
                this.proxies.addAll(rules(proxy));
            } catch (UnknownHostException unknown) {
                LOG.warnf("%s is no address now: connections from there are counted like those of a single client", proxy);
            }
        }
    }

    /** Neither Quarkus nor Vert.x lets anybody see a connection before its first request. */
    void guard(@ObservesAsync HttpServerStart started) throws ReflectiveOperationException {
        Field bound = TCPServerBase.class.getDeclaredField("bindFuture");
        bound.setAccessible(true);
        for (Map.Entry<ServerID, HttpServerImpl> server : vertx.sharedTCPServers(HttpServerImpl.class).entrySet()) {
            if (server.getKey().port == started.options().getPort()) {
                ((Future<?>) bound.get(server.getValue())).onSuccess(
                        channel -> ((Channel) channel).pipeline().addFirst(new Door()));
            }
        }
    }

    private static List<IpSubnetFilterRule> rules(String proxy) throws UnknownHostException {
        int slash = proxy.indexOf('/');
        if (slash >= 0) {
            return List.of(new IpSubnetFilterRule(proxy.substring(0, slash), Integer.parseInt(proxy.substring(slash + 1)),
                    IpFilterRuleType.ACCEPT));
        }
        int colon = proxy.indexOf(':');
        String host = colon >= 0 && colon == proxy.lastIndexOf(':') ? proxy.substring(0, colon) : proxy;
        List<IpSubnetFilterRule> rules = new ArrayList<>();
        for (InetAddress address : InetAddress.getAllByName(host)) {
            rules.add(new IpSubnetFilterRule(address, address.getAddress().length == 4 ? ALL_BITS_OF_IPV4 : ALL_BITS_OF_IPV6,
                    IpFilterRuleType.ACCEPT));
        }
        return rules;
    }

    private synchronized boolean admit(InetSocketAddress client, String name) {
        int others = open.getOrDefault(name, 0);
        boolean admitted = all < most
                && (others < mostOfOne || proxies.stream().anyMatch(proxy -> proxy.matches(client)));
        if (admitted) {
            all++;
            open.put(name, others + 1);
        }
        return admitted;
    }

    private synchronized void leave(String name) {
        all--;
        open.computeIfPresent(name, (address, count) -> count == 1 ? null : count - 1);
    }

    /** Before the server, where each connection comes by as a message. */
    private final class Door extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext server, Object message) {
            Channel connection = (Channel) message;
            if (connection.remoteAddress() instanceof InetSocketAddress client) {
                String name = ClientAddress.of(client.getAddress().getHostAddress());
                if (!admit(client, name)) {
                    connection.unsafe().closeForcibly();
                    return;
                }
                connection.closeFuture().addListener(closed -> leave(name));
            }
            connection.pipeline().addLast(new HeadPatience(patience));
            server.fireChannelRead(message);
        }
    }
}
