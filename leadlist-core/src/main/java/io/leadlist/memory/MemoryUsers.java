package io.leadlist.memory;

import io.leadlist.call.OrganizationId;
import io.leadlist.call.UserId;
import io.leadlist.imports.Users;
import io.leadlist.lead.EmailAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A store of users by e-mail address, in memory. Two addresses are equal if their normal forms are equal
 * ({@link EmailAddress}). Thread-safe.
 */
public final class MemoryUsers implements Users {
    private final Map<Key<EmailAddress>, UserId> users = new HashMap<>();
    private final Map<Key<UserId>, String> emails = new HashMap<>();

    private record Key<T>(OrganizationId organization, T of) {}

    /** Creates an empty store of users. */
    public MemoryUsers() {}

    /**
     * Assigns an address to a user of an organization, in place of the user's former address. Another user who had the
     * address loses it.
     *
     * @param organization the organization that the data belongs to
     * @param user the id of the user
     * @param email the user's e-mail address
     * @return this object
     * @throws IllegalArgumentException if the text is not an e-mail address
     */
    public synchronized MemoryUsers put(OrganizationId organization, UserId user, String email) {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(user, "user");
        EmailAddress address = EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalArgumentException("email must be an e-mail address"));
        Optional.ofNullable(emails.remove(new Key<>(organization, user)))
                .flatMap(EmailAddress::parse)
                .ifPresent(old -> users.remove(new Key<>(organization, old)));
        UserId before = users.put(new Key<>(organization, address), user);
        if (before != null) {
            emails.remove(new Key<>(organization, before));
        }
        emails.put(new Key<>(organization, user), email);
        return this;
    }

    @Override
    public synchronized Optional<UserId> find(OrganizationId organization, String email) {
        return EmailAddress.parse(email).map(address -> users.get(new Key<>(organization, address)));
    }

    @Override
    public synchronized Optional<String> emailOf(OrganizationId organization, UserId user) {
        return Optional.ofNullable(emails.get(new Key<>(organization, user)));
    }
}
