package dev.sayso.log.audit;

/** What was found about a checkpoint that was kept elsewhere. */
record Comparison(boolean isFine, String sentence) {
}
