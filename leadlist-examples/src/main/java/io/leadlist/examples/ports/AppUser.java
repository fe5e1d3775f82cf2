package io.leadlist.examples.ports;

import io.leadlist.lead.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/** A user of the host, as an entity of the host. The address is stored as it was written, and in normal form. */
@Entity
@Table(name = "app_user", uniqueConstraints = @UniqueConstraint(columnNames = {"organization_id", "normalized_email"}))
public class AppUser {
    @Id
    private String id;

    @Column(name = "organization_id", nullable = false)
    private String organizationId;

    @Column(nullable = false)
    private String email;

    @Column(name = "normalized_email", nullable = false)
    private String normalizedEmail;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    /**
     * Creates a user.
     *
     * @throws IllegalArgumentException if the text is not an e-mail address
     */
    public AppUser(String id, String organizationId, String email) {
        this.id = id;
        this.organizationId = organizationId;
        this.email = email;
        this.normalizedEmail = EmailAddress.parse(email)
                .orElseThrow(() -> new IllegalArgumentException("email must be an e-mail address"))
                .value();
    }

    /** Returns the id of the user. */
    public String id() {
        return id;
    }

    /** Returns the id of the user's organization. */
    public String organizationId() {
        return organizationId;
    }

    /** Returns the address as it was written. */
    public String email() {
        return email;
    }

    /** Returns the address in normal form. */
    public String normalizedEmail() {
        return normalizedEmail;
    }
}
