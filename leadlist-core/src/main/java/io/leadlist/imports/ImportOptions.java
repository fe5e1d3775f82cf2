package io.leadlist.imports;

/**
 * What is done with the leads of an import, all its life (seed 002). Immutable and thread-safe.
 *
 * @param revealPhoneNumbers whether phone numbers are revealed
 * @param validateEmail whether e-mail addresses are verified
 * @param enrich whether people whom the organization does not have are looked for, and more is found out of them;
 *     without it nobody outside of the organization is asked who a lead is
 */
public record ImportOptions(boolean revealPhoneNumbers, boolean validateEmail, boolean enrich) {
    /** As the seed's examples have it: no phone numbers, verified addresses, enriched. */
    public static final ImportOptions DEFAULT = new ImportOptions(false, true, true);
}
