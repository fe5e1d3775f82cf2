package io.leadlist.imports;

import io.leadlist.lead.KeyHalf;
import io.leadlist.lead.LinkedInUrl;
import io.leadlist.lead.PersonKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a company without its id: a domain, a LinkedIn URL, or both. Immutable and thread-safe.
 *
 * <p>The constructor throws {@link IllegalArgumentException} if both are null. It expects normal forms; {@link #of}
 * accepts any texts.
 *
 * @param domain the domain in normal form; null if it is unknown
 * @param linkedinUrl the URL of the company's LinkedIn page in normal form; null if it is unknown
 */
public record CompanyReference(
        @Nullable String domain, @Nullable String linkedinUrl) {
    /**
     * Checks the components.
     *
     * @param domain the domain in normal form
     * @param linkedinUrl the URL of the company's LinkedIn page in normal form
     */
    public CompanyReference {
        if (domain == null && linkedinUrl == null) {
            throw new IllegalArgumentException("domain or linkedinUrl must be set");
        }
    }

    /**
     * {@return the reference for a domain or web address and a LinkedIn URL; empty if neither has a normal form} The
     * URL of a person has none.
     *
     * @param domain the domain of the company; may be null
     * @param linkedinUrl the LinkedIn URL of the company; may be null
     */
    public static Optional<CompanyReference> of(@Nullable String domain, @Nullable String linkedinUrl) {
        String host = domainOf(domain).orElse(null);
        String url = urlOf(linkedinUrl).orElse(null);
        return host == null && url == null ? Optional.empty() : Optional.of(new CompanyReference(host, url));
    }

    /** Returns the normal form of a domain or web address. */
    static Optional<String> domainOf(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(address -> PersonKey.ofTitleAndDomain("title", address))
                .flatMap(PersonKey::company)
                .map(KeyHalf::text);
    }

    /** Returns the normal form of the LinkedIn URL of a company. */
    static Optional<String> urlOf(@Nullable String text) {
        return Optional.ofNullable(text)
                .flatMap(LinkedInUrl::parse)
                .filter(url -> !url.isPerson())
                .map(LinkedInUrl::value);
    }
}
