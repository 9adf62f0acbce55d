package dev.sayso.consent;

import java.util.HashMap;
import java.util.Map;

import dev.sayso.terms.UsesOfTheirOwn;

/** Noes are answered when a test lets them. */
public class AnswersComeLater extends UsesOfTheirOwn {

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
        overrides.put("sayso.noes.pause", "PT24H");
        return overrides;
    }
}
