package io.leadlist.wire;

import io.leadlist.internal.json.RecordReader;
import io.leadlist.internal.json.RequestDeserializer;
import io.leadlist.wire.entities.request.AddCompaniesRequest;
import io.leadlist.wire.entities.request.AddProspectsRequest;
import io.leadlist.wire.entities.request.ExportRequest;
import io.leadlist.wire.entities.request.NewListRequest;
import io.leadlist.wire.entities.request.ProspectRequest;
import io.leadlist.wire.entities.request.SearchRequest;
import io.leadlist.wire.entities.request.SelectionRequest;
import io.leadlist.wire.entities.request.UpdateListRequest;
import io.leadlist.wire.leadlists.request.AddLeadsRequest;
import io.leadlist.wire.leadlists.request.NewImportRequest;
import io.leadlist.wire.leadlists.request.RawLeadRequest;
import io.leadlist.wire.leadlists.request.StatusRequest;
import java.util.List;
import tools.jackson.databind.module.SimpleModule;

/** The request records that a host's mapper reads as the endpoints do. */
final class RequestBodies {
    private static final List<Class<?>> OF_ENTITIES = List.of(
            NewListRequest.class,
            UpdateListRequest.class,
            AddProspectsRequest.class,
            ProspectRequest.class,
            AddCompaniesRequest.class,
            SelectionRequest.class,
            ExportRequest.class,
            SearchRequest.class);
    private static final List<Class<?>> OF_LEAD_LISTS =
            List.of(NewImportRequest.class, AddLeadsRequest.class, RawLeadRequest.class, StatusRequest.class);

    private RequestBodies() {}

    /** Adds the deserializers of all records. */
    static void addTo(SimpleModule module) {
        OF_ENTITIES.forEach(type -> add(module, RecordReader.of(type)));
        OF_LEAD_LISTS.forEach(type -> add(module, RecordReader.reportingEachUnknownKey(type)));
    }

    private static <T> void add(SimpleModule module, RecordReader<T> reader) {
        module.addDeserializer(reader.type(), new RequestDeserializer<>(reader));
    }
}
