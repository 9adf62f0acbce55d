package dev.sayso.derivative;

/**
 * One parent of one derivative.
 *
 * @param place the parent's in the registration, from 0
 */
public record ParentPlace(long derivative, int place) {
}
