package dev.sayso.web;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;

/** Closes a connection whose client takes too long to say what it wants: the first line and the headers, whole. */
final class HeadPatience extends ChannelInboundHandlerAdapter {

    /** What Vert.x calls the one that makes requests of bytes. */
    private static final String DECODER = "httpDecoder";

    private final Duration patience;

    HeadPatience(Duration patience) {
        this.patience = patience;
    }

    /** The pipeline is whole by now. */
    @Override
    public void channelActive(ChannelHandlerContext context) {
        context.pipeline().addAfter(DECODER, null, new Watch());
        context.fireChannelActive();
        context.pipeline().remove(this);
    }

    private final class Watch extends ChannelInboundHandlerAdapter {

        private @Nullable ScheduledFuture<?> waiting;
        private boolean between = true;
        private boolean decoded;

        @Override
        public void channelActive(ChannelHandlerContext context) {
            await(context);
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            decoded = true;
            if (message instanceof HttpRequest) {
                between = false;
                stop();
            }
            if (message instanceof LastHttpContent) {
                between = true;
            }
            context.fireChannelRead(message);
        }

        /** Bytes came, and made neither a request nor a part of one. */
        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            if (between && !decoded && waiting == null) {
                await(context);
            }
            decoded = false;
            context.fireChannelReadComplete();
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            stop();
            context.fireChannelInactive();
        }

        private void await(ChannelHandlerContext context) {
            waiting = context.executor().schedule(() -> context.close().isDone(), patience.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void stop() {
            if (waiting != null) {
                waiting.cancel(false);
                waiting = null;
            }
        }
    }
}
