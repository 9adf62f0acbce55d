package dev.sayso.gate;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.sayso.gate.index.GateNode;

/** A node is ready for requests once its index is at the end of the event log, and while it stays there. */
@Readiness
@ApplicationScoped
class GateReadiness implements HealthCheck {

    private final GateNode node;

    GateReadiness(GateNode node) {
        this.node = node;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("gate").status(node.isReady()).withData("items", node.items()).build();
    }
}
