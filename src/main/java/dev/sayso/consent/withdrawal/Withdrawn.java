package dev.sayso.consent.withdrawal;

import java.util.UUID;

/** An act took back a yes of the creator's own. */
record Withdrawn(long creatorId, UUID actId) {
}
