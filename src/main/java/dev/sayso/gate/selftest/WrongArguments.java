package dev.sayso.gate.selftest;

/** The command cannot begin; the message says what is missing. */
final class WrongArguments extends RuntimeException {

    WrongArguments(String why) {
        super(why);
    }
}
