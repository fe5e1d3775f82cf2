package io.leadlist.jdbc;

import io.leadlist.call.OrganizationId;
import java.util.Collection;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Makes the statements of one transaction, each for its organization as {@code :org}. */
final class Statements {
    private final Handle handle;
    private final OrganizationId organization;

    Statements(Handle handle, OrganizationId organization) {
        this.handle = handle;
        this.organization = organization;
    }

    OrganizationId organization() {
        return organization;
    }

    Query query(String sql) {
        return handle.createQuery(sql).bind("org", organization.value());
    }

    Update update(String sql) {
        return handle.createUpdate(sql).bind("org", organization.value());
    }

    /** Binds texts as one array. */
    static <S extends SqlStatement<S>> S bindTexts(S statement, String name, Collection<String> texts) {
        return statement.bindArray(name, String.class, texts.toArray());
    }
}
