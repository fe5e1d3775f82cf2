package io.leadlist.admission;

import io.leadlist.lead.DomainName;
import io.leadlist.lead.PersonProfile;
import io.leadlist.lead.ValueCell;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The domains at which anyone can have an e-mail address. An address there says nothing about the company of its owner.
 * Immutable and thread-safe.
 */
public final class FreeMail {
    /** The domains of large providers, as the file {@code free-mail.txt} next to this class has them. */
    public static final FreeMail DEFAULT = new FreeMail(read("free-mail.txt"));

    private final Set<DomainName> domains;

    private FreeMail(Set<DomainName> domains) {
        this.domains = Set.copyOf(domains);
    }

    /**
     * {@return a set of exactly these domains; subdomains are not included}
     *
     * @param domains the domains of free mail providers
     */
    public static FreeMail of(Set<DomainName> domains) {
        return new FreeMail(domains);
    }

    /**
     * {@return these domains and others}
     *
     * @param others the domains to add
     */
    public FreeMail and(DomainName... others) {
        return new FreeMail(Stream.concat(domains.stream(), Stream.of(others)).collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * {@return whether anyone can have an address at a domain}
     *
     * @param domain the domain to look up
     */
    public boolean contains(DomainName domain) {
        return domains.contains(domain);
    }

    /**
     * {@return the domain of the first address of a person that is not free mail; empty if there is none}
     *
     * @param profile the data of a person
     */
    public Optional<DomainName> otherDomain(PersonProfile profile) {
        return profile.emails().stream()
                .flatMap(text -> ValueCell.ofEmails(text).values().stream())
                .flatMap(address ->
                        DomainName.parse(
                                address.value().substring(address.value().lastIndexOf('@') + 1))
                                .stream())
                .filter(domain -> !contains(domain))
                .findFirst();
    }

    /** {@return the domains} */
    public Set<DomainName> domains() {
        return domains;
    }

    private static Set<DomainName> read(String name) {
        try (InputStream file = FreeMail.class.getResourceAsStream(name)) {
            String text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> DomainName.parse(line).stream())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
