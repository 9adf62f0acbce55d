package dev.sayso.terms;

/** What happens to existing derivatives when a person's act turns a yes into a no. */
public enum Withdrawal {
    /** What exists stays and pays. */
    KEEP_AND_PAY(0, 0),
    /** What exists stays and pays for some days, then it is removed. */
    WIND_DOWN(1, 365),
    /** What exists is hidden at once and deleted after 14 days, so that a slip can be undone. */
    TAKE_DOWN(14, 14),
    /** The item is not in the next training run; a trained model cannot forget. */
    NEXT_RUN(0, 0);

    private final int fewestDays;
    private final int mostDays;

    Withdrawal(int fewestDays, int mostDays) {
        this.fewestDays = fewestDays;
        this.mostDays = mostDays;
    }

    /** Whether terms with this policy can name this number of days. */
    public boolean allows(int days) {
        return days >= fewestDays && days <= mostDays;
    }

    /** Whether who writes the terms chooses the days. */
    public boolean asksForDays() {
        return fewestDays < mostDays;
    }

    /** The days of a policy that leaves no choice, otherwise the wanted ones. */
    public int days(int wanted) {
        return asksForDays() ? wanted : fewestDays;
    }
}
