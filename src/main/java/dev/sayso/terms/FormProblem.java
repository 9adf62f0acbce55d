package dev.sayso.terms;

/** What can be wrong with a field of the administrator's forms. */
public enum FormProblem {
    MISSING,
    LONG,
    CHOICE,
    NAME,
    SHARE,
    SHARES,
    DAYS,
    SECTIONS,
    DATE,
    PAST,
    ORDER
}
