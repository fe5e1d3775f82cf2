package io.leadlist.wire.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadlist.call.LeadListId;
import io.leadlist.call.OrganizationId;
import io.leadlist.call.StorageException;
import io.leadlist.lead.PersonId;
import io.leadlist.list.Limits;
import io.leadlist.list.NewLeadList;
import io.leadlist.list.UnknownIds;
import io.leadlist.memory.MemoryStorage;
import io.leadlist.selection.Selection;
import io.leadlist.storage.Due;
import io.leadlist.storage.Storage;
import io.leadlist.storage.Transaction;
import io.leadlist.wire.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A list of 50,000 members is answered a page at a time. */
class StreamingTest {
    private static final int MEMBERS = 50_000;
    private static final int CALL = 5_000;

    private final CountingStorage storage = new CountingStorage();
    private final Api api =
            new Api(storage, builder -> builder.limits(Limits.ofCall(CALL, 1)).unknownIdsWhenAdding(UnknownIds.ADD));
    private final String list = aLongList();

    @Test
    void every_member_is_returned_in_order_from_many_pages_in_small_writes() throws IOException {
        CountingOutput out = new CountingOutput();
        int before = storage.reads;

        api.get(list).writeTo(out);

        assertThat(out.largest).isLessThanOrEqualTo(16_384);
        assertThat(storage.reads - before).isBetween(100, 110);
        var answer = new JsonMapper().readTree(out.bytes.toByteArray());
        assertThat(answer.get("personIds")).hasSize(MEMBERS);
        assertThat(answer.get("persons")).hasSize(MEMBERS);
        assertThat(answer.get("persons").get(MEMBERS - 1).get("id").asString()).isEqualTo("p" + (MEMBERS - 1));
    }

    @Test
    void the_first_members_are_written_before_the_last_ones_are_read() throws IOException {
        int before = storage.reads;
        int[] readsAtFirstWrite = {0};
        OutputStream out = new CountingOutput() {
            @Override
            public void write(byte[] written, int offset, int length) {
                readsAtFirstWrite[0] = readsAtFirstWrite[0] == 0 ? storage.reads - before : readsAtFirstWrite[0];
            }
        };

        api.get(list).writeTo(out);

        assertThat(readsAtFirstWrite[0]).isLessThan(5);
    }

    @Test
    void a_failure_midway_reaches_the_host_and_leaves_broken_json() {
        Response response = api.get(list);
        CountingOutput out = new CountingOutput();
        storage.failAfter = storage.reads + 20;

        assertThatThrownBy(() -> response.writeTo(out)).isInstanceOf(StorageException.class);

        assertThatThrownBy(() -> new JsonMapper().readTree(out.bytes.toByteArray()))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void the_members_alone_are_written_as_they_are_read() throws IOException {
        CountingOutput out = new CountingOutput();
        int before = storage.reads;

        api.endpoints.members(Api.OWNER, list).writeTo(out);

        assertThat(out.largest).isLessThanOrEqualTo(16_384);
        assertThat(storage.reads - before).isBetween(50, 55);
        assertThat(new JsonMapper().readTree(out.bytes.toByteArray())).hasSize(MEMBERS);
    }

    @Test
    void the_ids_of_all_lists_are_written_as_they_are_read() throws IOException {
        CountingOutput out = new CountingOutput();
        int before = storage.reads;

        api.endpoints.list(Api.OWNER).writeTo(out);

        assertThat(out.largest).isLessThanOrEqualTo(16_384);
        assertThat(storage.reads - before).isBetween(50, 55);
        assertThat(new JsonMapper().readTree(out.bytes.toByteArray()).get(0).get("personIds"))
                .hasSize(MEMBERS);
    }

    @Test
    void an_export_is_written_as_it_is_read_and_has_as_many_rows_as_it_says() throws IOException {
        CountingOutput out = new CountingOutput();
        int before = storage.reads;
        Response response = api.endpoints.exportList(Api.OWNER, list, List.of());

        response.writeTo(out);
        out.write("!".getBytes(StandardCharsets.UTF_8));

        assertThat(out.largest).isLessThanOrEqualTo(32_768);
        assertThat(storage.reads - before).isBetween(50, 55);
        assertThat(response.headers()).containsEntry("X-Export-Count", "" + MEMBERS);
        String text = out.bytes.toString(StandardCharsets.UTF_8);
        assertThat(text.lines().count() - 2).isEqualTo(MEMBERS);
        assertThat(text).endsWith("\r\n!");
        assertThat(out.closed).isFalse();
    }

    @Test
    void an_export_that_fails_midway_reaches_the_host() {
        Response response = api.endpoints.exportList(Api.OWNER, list, List.of("id"));
        storage.failAfter = storage.reads + 20;

        assertThatThrownBy(() -> response.writeTo(new CountingOutput())).isInstanceOf(StorageException.class);
    }

    @Test
    void a_host_whose_stream_breaks_gets_its_own_exception() {
        IOException reset = new IOException("connection reset");
        OutputStream broken = new CountingOutput() {
            @Override
            public void write(byte[] written, int offset, int length) throws IOException {
                throw reset;
            }
        };

        assertThatThrownBy(() -> api.get(list).writeTo(broken)).isSameAs(reset);
    }

    @Test
    void the_stream_of_the_host_is_left_open() throws IOException {
        CountingOutput out = new CountingOutput();

        api.get("550e8400-e29b-41d4-a716-446655449999").writeTo(out);
        out.write("!".getBytes(StandardCharsets.UTF_8));

        assertThat(out.bytes.toString(StandardCharsets.UTF_8)).endsWith("}}!");
        assertThat(out.closed).isFalse();
    }

    private String aLongList() {
        LeadListId id = api.leadLists
                .create(Api.OWNER, NewLeadList.ofPeople("Long"))
                .list()
                .id();
        for (int from = 0; from < MEMBERS; from += CALL) {
            List<PersonId> ids = IntStream.range(from, from + CALL)
                    .mapToObj(i -> new PersonId("p" + i))
                    .toList();
            api.leadLists.addProspects(Api.OWNER, id, Selection.manual(ids));
        }
        return id.toString();
    }

    /** Counts what is read, and fails after so many reads. */
    private static final class CountingStorage implements Storage {
        private final Storage storage = new MemoryStorage();
        private int reads;
        private int failAfter = Integer.MAX_VALUE;

        @Override
        public <T extends @Nullable Object> T write(OrganizationId organization, Function<Transaction, T> work) {
            return storage.write(organization, work);
        }

        @Override
        public <T extends @Nullable Object> T dryRun(OrganizationId organization, Function<Transaction, T> work) {
            return storage.dryRun(organization, work);
        }

        @Override
        public <T extends @Nullable Object> T read(OrganizationId organization, Function<Transaction, T> work) {
            if (++reads > failAfter) {
                throw new StorageException("gone", false, new IOException());
            }
            return storage.read(organization, work);
        }

        @Override
        public List<OrganizationId> organizationsWithWork(Due due, int limit) {
            return storage.organizationsWithWork(due, limit);
        }
    }

    private static class CountingOutput extends OutputStream {
        final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int largest;
        boolean closed;

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] written, int offset, int length) throws IOException {
            largest = Math.max(largest, length);
            bytes.write(written, offset, length);
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
