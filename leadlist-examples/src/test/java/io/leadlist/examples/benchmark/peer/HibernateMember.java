package io.leadlist.examples.benchmark.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A membership as an entity. */
@Entity(name = "Membership")
@Table(name = HibernateMember.TABLE)
@IdClass(HibernateMember.Key.class)
class HibernateMember {
    static final String TABLE = "member_hibernate";

    @Id
    String organizationId = "";

    @Id
    UUID listId = new UUID(0, 0);

    @Id
    String memberId = "";

    long version;
    int ordinal;

    HibernateMember() {}

    HibernateMember(Key key, long version, int ordinal) {
        this.organizationId = Objects.requireNonNull(key.organizationId);
        this.listId = Objects.requireNonNull(key.listId);
        this.memberId = Objects.requireNonNull(key.memberId);
        this.version = version;
        this.ordinal = ordinal;
    }

    /** The key of a membership. */
    record Key(
            @Nullable String organizationId,
            @Nullable UUID listId,
            @Nullable String memberId) {}
}
