package dev.sayso.catalog.intake;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.sayso.web.Place;

/**
 * Some changes that wait.
 *
 * @param next where the list goes on; null at its end
 */
record HeldPage(List<HeldView> changes, @Nullable Place next) {
}
