package dev.sayso.consent.change.page;

import org.jspecify.annotations.Nullable;

import dev.sayso.consent.change.plan.RestorePoints;
import dev.sayso.web.Problems;

/**
 * The form that asks for a day.
 *
 * @param days those that can be restored; null if there are none yet
 * @param hint what can be typed
 * @param day as it was typed
 */
public record RestoreView(RestorePoints.@Nullable Days days, String hint, String day, Problems problems) {
}
