package io.leadlist.examples.benchmark.peer;

import java.util.Set;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A list as an aggregate that holds its members. */
@Table(SpringDataList.TABLE)
record SpringDataList(
        @Id UUID id,
        @Version long version,
        @MappedCollection(idColumn = "list_id") Set<Member> members) {
    static final String TABLE = "aggregate_list";
    static final String MEMBERS = "aggregate_list_member";

    /** A member. */
    @Table(MEMBERS)
    record Member(String memberId) {}
}
