import io.leadlist.LeadLists
import io.leadlist.call.Caller
import io.leadlist.call.LeadListException
import io.leadlist.call.LeadListId
import io.leadlist.jdbc.JdbcSchema
import io.leadlist.jdbc.JdbcStorage
import io.leadlist.lead.PersonProfile
import io.leadlist.lead.Prospect
import io.leadlist.list.NewLeadList
import java.util.UUID
import org.h2.jdbcx.JdbcDataSource

/** Creates a list and adds a person, in Kotlin. */
fun main() {
    val dataSource = JdbcDataSource().apply { setURL("jdbc:h2:mem:kotlin;DB_CLOSE_DELAY=-1") }
    JdbcSchema.migrate(dataSource)
    val leadLists = LeadLists.over(JdbcStorage.over(dataSource)).build()
    val caller = Caller.of("user_ann", "org_acme")
    val list = leadLists.create(caller, NewLeadList.ofPeople("Prospects")).list()

    val sam = PersonProfile.named("Sam", "Sample").emails("sam@example.com").jobTitle(null).build()
    val report = leadLists.addProspects(caller, list.id(), listOf(Prospect.of(sam), Prospect.of(sam)))
    report.outcomes().forEach(::println)

    val found = leadLists.find(caller, list.id())
    check(found.memberCount() == 1L) { "one member is expected, but there are ${found.memberCount()}" }
    try {
        leadLists.find(caller, LeadListId(UUID(0, 1)))
        error("an unknown list was found")
    } catch (expected: LeadListException) {
        println("${found.name()}: ${found.memberCount()} member, ${expected.kind()}")
    }
}
