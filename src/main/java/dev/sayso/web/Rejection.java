package dev.sayso.web;

/**
 * One row of a file that was not taken.
 *
 * @param line where it stood, from 1
 * @param reason the code for programs
 * @param detail the reason in the reader's language
 * @param value the beginning of what stood there
 */
public record Rejection(long line, String field, String reason, String detail, String value) {
}
