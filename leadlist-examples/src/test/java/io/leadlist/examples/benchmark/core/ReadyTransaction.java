package io.leadlist.examples.benchmark.core;

import io.leadlist.call.OrganizationId;
import io.leadlist.lead.LeadId;
import io.leadlist.lead.PersonId;
import io.leadlist.list.LeadList;
import io.leadlist.storage.Due;
import io.leadlist.storage.Journal;
import io.leadlist.storage.Lists;
import io.leadlist.storage.Members;
import io.leadlist.storage.People;
import io.leadlist.storage.Records.Standing;
import io.leadlist.storage.Storage;
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
 * A storage whose transactions cost nothing, and in which the library does all its work: one list is there, who is
 * known and who would be added was found out beforehand.
 *
 * @param standing what is answered when it is asked how records stand
 * @param added what is answered when members are linked
 */
record ReadyTransaction(LeadList list, Map<PersonId, Standing> standing, Set<LeadId> added) implements Storage {
    @Override
    public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
        return work.apply(answering(Transaction.class, (method, arguments) -> switch (method) {
            case "lists" -> lists();
            case "people" -> people();
            case "members" -> members();
            case "journal" -> answering(Journal.class, (append, change) -> null);
            default -> throw new UnsupportedOperationException(method);
        }));
    }

    private Lists lists() {
        return answering(Lists.class, (method, arguments) -> method.equals("lock") ? Optional.of(list) : null);
    }

    private People people() {
        return answering(People.class, (method, arguments) -> standing);
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
