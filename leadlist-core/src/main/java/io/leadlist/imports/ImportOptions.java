package io.leadlist.imports;

/**
 * The options of an import, which apply to all of its leads. Immutable and thread-safe.
 *
 * @param revealPhoneNumbers whether phone numbers are revealed
 * @param validateEmail whether e-mail addresses are verified
 * @param enrich whether people that the organization does not have are looked up by the {@link PersonFinder} and
 *     enriched
 */
public record ImportOptions(boolean revealPhoneNumbers, boolean validateEmail, boolean enrich) {
    /** No phone numbers, verified addresses, enriched people; as in the lead-lists API. */
    public static final ImportOptions DEFAULT = new ImportOptions(false, true, true);
}
