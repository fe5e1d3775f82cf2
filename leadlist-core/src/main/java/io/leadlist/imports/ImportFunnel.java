package io.leadlist.imports;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How far the raw leads of an import have come. Each accepted lead is in exactly one of {@code waiting},
 * {@code unresolved}, {@code keptOut}, {@code duplicates}, {@code known} and {@code discovered}. The leads of the last
 * two are the {@linkplain #people people}. Immutable and thread-safe.
 *
 * @param accepted the number of accepted leads
 * @param waiting the number of leads that wait, or that waited when the import was canceled
 * @param unresolved the number of leads without a person
 * @param keptOut the number of leads whose person a rule keeps out, or was erased
 * @param duplicates the number of leads that are the person of an earlier lead of their batch
 * @param known the number of people that the organization had a record of
 * @param discovered the number of people that the organization had no record of: found outside, or known only by the
 *     data of the lead
 * @param added the number of people that the import added to the list; the others were members already
 * @param verdicts the numbers of people by the verdict on their e-mail address; people without a verdict are missing
 */
public record ImportFunnel(
        int accepted,
        int waiting,
        int unresolved,
        int keptOut,
        int duplicates,
        int known,
        int discovered,
        int added,
        Map<EmailVerdict, Integer> verdicts) {
    /** The funnel of a list without raw leads. */
    public static final ImportFunnel EMPTY = new ImportFunnel(0, 0, 0, 0, 0, 0, 0, 0, Map.of());

    /**
     * Copies the collections, so that later changes of them have no effect.
     *
     * @param accepted the number of accepted leads
     * @param waiting the number of leads that wait, or that waited when the import was canceled
     * @param unresolved the number of leads without a person
     * @param keptOut the number of leads whose person a rule keeps out, or was erased
     * @param duplicates the number of leads that are the person of an earlier lead of their batch
     * @param known the number of people that the organization had a record of
     * @param discovered the number of people that the organization had no record of
     * @param added the number of people that the import added to the list
     * @param verdicts the numbers of people by the verdict on their e-mail address
     */
    public ImportFunnel {
        EnumMap<EmailVerdict, Integer> ordered = new EnumMap<>(EmailVerdict.class);
        ordered.putAll(verdicts);
        verdicts = Collections.unmodifiableMap(ordered);
    }

    /** {@return the number of people that the leads were resolved to, without duplicates} */
    public int people() {
        return known + discovered;
    }

    /**
     * {@return the number of people that have this verdict on their e-mail address}
     *
     * @param verdict the verdict on their addresses
     */
    public int people(EmailVerdict verdict) {
        return verdicts.getOrDefault(verdict, 0);
    }
}
