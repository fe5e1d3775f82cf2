package io.leadlist.wire.entities;

import io.leadlist.imports.EmailVerdict;
import io.leadlist.imports.ImportFunnel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How far the raw leads of a list have come, with the names of {@link ImportFunnel} and all verdicts. */
record FunnelResponse(
        int accepted,
        int waiting,
        int unresolved,
        int keptOut,
        int duplicates,
        int known,
        int discovered,
        int added,
        Map<String, Integer> verdicts) {
    static FunnelResponse of(ImportFunnel funnel) {
        Map<String, Integer> verdicts = new LinkedHashMap<>();
        Arrays.stream(EmailVerdict.values())
                .forEach(verdict -> verdicts.put(StatisticsParameters.wireName(verdict), funnel.people(verdict)));
        return new FunnelResponse(
                funnel.accepted(),
                funnel.waiting(),
                funnel.unresolved(),
                funnel.keptOut(),
                funnel.duplicates(),
                funnel.known(),
                funnel.discovered(),
                funnel.added(),
                verdicts);
    }
}
