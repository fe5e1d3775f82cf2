package io.leadlist.examples.benchmark.peer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** A list as an entity with its members as a set. */
@Entity(name = "LeadList")
@Table(name = HibernateList.TABLE)
class HibernateList {
    static final String TABLE = "hibernate_list";
    static final String MEMBERS = "hibernate_list_member";

    @Id
    UUID id = new UUID(0, 0);

    @ElementCollection
    @CollectionTable(name = MEMBERS, joinColumns = @JoinColumn(name = "list_id"))
    @Column(name = "member_id")
    Set<String> members = new HashSet<>();
}
