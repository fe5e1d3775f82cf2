package io.leadlist.examples.benchmark.peer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A list as an entity that refers to people, who are entities too. */
@Entity(name = "ReferringList")
@Table(name = HibernateReferringList.TABLE)
class HibernateReferringList {
    static final String TABLE = "referring_list";
    static final String MEMBERS = "referring_list_member";
    static final String PEOPLE = "referred_person";

    @Id
    UUID id = new UUID(0, 0);

    @ManyToMany
    @JoinTable(
            name = MEMBERS,
            joinColumns = @JoinColumn(name = "list_id"),
            inverseJoinColumns = @JoinColumn(name = "member_id"))
    Set<Person> members = new HashSet<>();

    /** A person, equal by id. */
    @Entity(name = "ReferredPerson")
    @Table(name = PEOPLE)
    static class Person {
        @Id
        String id = "";

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Person person && id.equals(person.id);
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }
    }
}
