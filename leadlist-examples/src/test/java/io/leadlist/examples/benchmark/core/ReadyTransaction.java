package io.leadlist.examples.benchmark.core;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.CompanyId;
import io.leadlist.lead.LeadId;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Due;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.Records;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Suppressions;
import io.leadlist.storage.Transaction;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A storage whose transactions cost nothing, for one list: how the records stand and which members are added was found
 * out beforehand.
 *
 * @param standing how the records of the companies stand
 * @param added the members that are added
 */
record ReadyTransaction(LeadList list, Map<CompanyId, Standing> standing, Set<LeadId> added) implements Storage {
    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return work.apply(answering(Transaction.class, (method, arguments) -> switch (method) {
            case "lists" -> lists();
            case "companies" -> companies();
            case "members" -> members();
            case "suppressions" -> answering(Suppressions.class, (kinds, list) -> Set.of());
            case "journal" -> answering(Journal.class, (append, change) -> null);
            default -> throw new UnsupportedOperationException(method);
        }));
    }

    private Lists lists() {
        return answering(Lists.class, (method, arguments) -> method.equals("lock") ? Optional.of(list) : null);
    }

    private Records<?, ?> companies() {
        return answering(Records.class, (method, arguments) -> standing);
    }

    private Members members() {
        return answering(Members.class, (method, arguments) -> added);
    }

    @Override
    public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
        return write(organization, work);
    }

    @Override
    public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
        return write(organization, work);
    }

    @Override
    public List<OrganizationId> organizationsWithWork(Due due, int limit) {
        return List.of();
    }

    private interface Answers {
        @Nullable
        Object to(String method, List<Object> arguments);
    }

    private static <T> T answering(Class<T> port, Answers answers) {
        Object proxy = Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, arguments) ->
                        answers.to(method.getName(), arguments == null ? List.of() : Arrays.asList(arguments)));
        return port.cast(proxy);
    }
}
