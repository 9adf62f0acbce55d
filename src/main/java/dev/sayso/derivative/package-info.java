/** What AI made from items: its registration with permits, whom its revenue belongs to, and what a withdrawal does to it. */
@NullMarked
package dev.sayso.derivative;

import org.jspecify.annotations.NullMarked;
