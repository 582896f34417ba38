package dev.interdict.screening.watchlists;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.interdict.screening.domain.watchlists.Entry;
import dev.interdict.screening.domain.watchlists.Entry.Kind;
import dev.interdict.screening.domain.watchlists.Watchlist;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kinds of which no published file is at hand: their structure is true, their names are invented. */
class ImportersTest {

    @TempDir
    Path folder;

    @Test
    void theListOfTheEuropeanUnionAsXml() throws IOException {
        var list = list("""
                <?xml version="1.0" encoding="UTF-8"?>
                <export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2024-06-03T12:00:00+02:00" globalFileId="1">
                  <sanctionEntity designationDetails="" unitedNationId="" euReferenceNumber="EU.99.1" logicalId="13">
                    <regulation regulationType="amendment" programme="UKR" numberTitle="2024/1"><publicationUrl>x</publicationUrl></regulation>
                    <subjectType code="enterprise" classificationCode="E"/>
                    <nameAlias firstName="" lastName="" wholeName="Wanderfalke Wehrtechnik AG" strong="true" nameLanguage="DE"/>
                    <nameAlias wholeName="Вандерфальке" strong="true" nameLanguage="RU"/>
                    <nameAlias wholeName="Der Falke" strong="false"/>
                    <address city="Kiel" region="Holstein" countryIso2Code="DE" countryDescription="GERMANY"/>
                  </sanctionEntity>
                  <sanctionEntity euReferenceNumber="" logicalId="14">
                    <subjectType code="person" classificationCode="P"/>
                    <nameAlias wholeName="Max Mustermann" strong="true"/>
                  </sanctionEntity>
                </export>
                """);
        assertThat(list.code()).isEqualTo("EU");
        assertThat(list.date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(list.entries())
                .containsExactly(
                        entry("14", Kind.PERSON, "Max Mustermann"),
                        new Entry(
                                "EU.99.1",
                                Kind.ORGANISATION,
                                "Wanderfalke Wehrtechnik AG",
                                List.of("Вандерфальке"),
                                List.of("Der Falke"),
                                List.of("Kiel", "Holstein", "GERMANY"),
                                List.of(),
                                List.of("UKR")));
    }

    @Test
    void theListOfTheEuropeanUnionAsCsv() throws IOException {
        var list = list("""
                \ufefffileGenerationDate;Entity_LogicalId;Entity_EU_ReferenceNumber;Entity_SubjectType;Entity_Regulation_Programme;NameAlias_WholeName;Address_City;Address_Region;Address_CountryDescription
                03/06/2024;13;EU.99.1;E;UKR;Wanderfalke Wehrtechnik AG;;;
                03/06/2024;13;EU.99.1;E;UKR;"Falke; der Große";;;
                03/06/2024;13;EU.99.1;E;UKR;;Kiel;;GERMANY
                """);
        assertThat(list.date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(list.entries())
                .containsExactly(new Entry(
                        "EU.99.1",
                        Kind.ORGANISATION,
                        "Wanderfalke Wehrtechnik AG",
                        List.of("Falke; der Große"),
                        List.of(),
                        List.of("Kiel", "GERMANY"),
                        List.of(),
                        List.of("UKR")));
    }

    @Test
    void theSanctionsListOfTheUnitedKingdomAsCsv() throws IOException {
        var list = list("""
                Report Date: 03-Jun-2024,,,,,,,,,,,,,
                Last Updated,Unique ID,Name 6,Name 1,Name 2,Name type,Alias strength,Name non-latin script,Regime Name,Designation Type,Address Line 1,Address Line 5,Address Country,Website
                03/06/2024,RUS9999,WANDERFALKE LIMITED,,,Primary Name,,,Russia,Entity,1 High Street,Leeds,United Kingdom,www.wanderfalke.example.com
                03/06/2024,RUS9999,FALCON,,,Alias,Weak,,Russia,Entity,,,,
                03/06/2024,RUS9998,MUSTERMANN,Max,Otto,Primary Name,,Макс,Russia,Individual,,,,
                """);
        assertThat(list.code()).isEqualTo("UK");
        assertThat(list.date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(list.entries())
                .containsExactly(
                        new Entry(
                                "RUS9998",
                                Kind.PERSON,
                                "Max Otto MUSTERMANN",
                                List.of("Макс"),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of("Russia")),
                        new Entry(
                                "RUS9999",
                                Kind.ORGANISATION,
                                "WANDERFALKE LIMITED",
                                List.of(),
                                List.of("FALCON"),
                                List.of("Leeds", "United Kingdom"),
                                List.of("wanderfalke.example.com"),
                                List.of("Russia")));
    }

    @Test
    void theSanctionsListOfTheUnitedKingdomAsXml() throws IOException {
        var list = list("""
                <?xml version="1.0" encoding="utf-8"?>
                <Designations>
                  <DateGenerated>03/06/2024</DateGenerated>
                  <Designation>
                    <UniqueID>RUS9999</UniqueID>
                    <Names>
                      <Name><Name6>WANDERFALKE LIMITED</Name6><NameType>Primary Name</NameType></Name>
                      <Name><Name6>FALCON</Name6><NameType>Alias</NameType><AliasStrength>Weak</AliasStrength></Name>
                    </Names>
                    <NonLatinNames><NonLatinName><NameNonLatinScript>Вандерфальке</NameNonLatinScript></NonLatinName></NonLatinNames>
                    <RegimeName>Russia</RegimeName>
                    <IndividualEntityShip>Entity</IndividualEntityShip>
                    <Addresses><Address><AddressLine5>Leeds</AddressLine5><AddressCountry>United Kingdom</AddressCountry></Address></Addresses>
                  </Designation>
                </Designations>
                """);
        assertThat(list.date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(list.entries())
                .containsExactly(new Entry(
                        "RUS9999",
                        Kind.ORGANISATION,
                        "WANDERFALKE LIMITED",
                        List.of("Вандерфальке"),
                        List.of("FALCON"),
                        List.of("Leeds", "United Kingdom"),
                        List.of(),
                        List.of("Russia")));
    }

    @Test
    void theConsolidatedListOfTheUnitedKingdom() throws IOException {
        var csv = list("""
                Last Updated,03/06/2024,,,,,
                Name 6,Name 1,Group Type,Alias Type,Alias Quality,Regime,Country,Group ID
                WANDERFALKE LIMITED,,Entity,Primary name,,Russia,United Kingdom,16000
                FALCON,,Entity,AKA,Low,Russia,,16000
                """.replace("03/06/2024,,,,,", "03/06/2024,,,,,,"));
        var xml = list("""
                <?xml version="1.0" encoding="utf-8"?>
                <ArrayOfFinancialSanctionsTarget xmlns="http://schemas.hmtreasury.gov.uk/ofsi/consolidatedlist">
                  <FinancialSanctionsTarget><Name6>WANDERFALKE LIMITED</Name6><GroupTypeDescription>Entity</GroupTypeDescription><RegimeName>Russia</RegimeName><Country>United Kingdom</Country><GroupID>16000</GroupID><LastUpdated>2024-06-03T00:00:00</LastUpdated></FinancialSanctionsTarget>
                  <FinancialSanctionsTarget><Name6>FALCON</Name6><GroupTypeDescription>Entity</GroupTypeDescription><AliasQuality>Low</AliasQuality><RegimeName>Russia</RegimeName><GroupID>16000</GroupID></FinancialSanctionsTarget>
                </ArrayOfFinancialSanctionsTarget>
                """);
        assertThat(csv.code()).isEqualTo("UK-OFSI");
        assertThat(csv).isEqualTo(xml);
        assertThat(csv.date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(csv.entries())
                .containsExactly(new Entry(
                        "16000",
                        Kind.ORGANISATION,
                        "WANDERFALKE LIMITED",
                        List.of(),
                        List.of("FALCON"),
                        List.of("United Kingdom"),
                        List.of(),
                        List.of("Russia")));
    }

    @Test
    void theAdvancedXmlOfOfac() throws IOException {
        var list = list("""
                <?xml version="1.0" encoding="utf-8"?>
                <Sanctions xmlns="https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/ADVANCED_XML">
                  <DateOfIssue CalendarTypeID="1"><Year>2024</Year><Month>6</Month><Day>3</Day></DateOfIssue>
                  <ReferenceValueSets>
                    <CountryValues><Country ID="11073">Cuba</Country></CountryValues>
                    <FeatureTypeValues><FeatureType ID="14" FeatureTypeGroupID="1">Website</FeatureType></FeatureTypeValues>
                    <ListValues><List ID="1550">SDN List</List></ListValues>
                    <PartySubTypeValues><PartySubType ID="3" PartyTypeID="2">Unknown</PartySubType><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
                  </ReferenceValueSets>
                  <Locations>
                    <Location ID="25"><LocationCountry CountryID="11073" CountryRelevanceID="1"/>
                      <LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true"><Value>Havana</Value></LocationPartValue></LocationPart>
                    </Location>
                  </Locations>
                  <DistinctParties>
                    <DistinctParty FixedRef="99036">
                      <Profile ID="99036" PartySubTypeID="3">
                        <Identity ID="1" FixedRef="99036" Primary="true" False="false">
                          <Alias FixedRef="99036" AliasTypeID="1400" Primary="false" LowQuality="true">
                            <DocumentedName ID="3"><DocumentedNamePart><NamePartValue ScriptID="215">FALCON</NamePartValue></DocumentedNamePart></DocumentedName>
                          </Alias>
                          <Alias FixedRef="99036" AliasTypeID="1403" Primary="true" LowQuality="false">
                            <DocumentedName ID="1"><DocumentedNamePart><NamePartValue ScriptID="215">WANDERFALKE AIRLINES</NamePartValue></DocumentedNamePart></DocumentedName>
                            <DocumentedName ID="2"><DocumentedNamePart><NamePartValue ScriptID="220">ВАНДЕРФАЛЬКЕ</NamePartValue></DocumentedNamePart></DocumentedName>
                          </Alias>
                        </Identity>
                        <Feature ID="1" FeatureTypeID="14"><FeatureVersion ID="1"><VersionDetail>www.wanderfalke.example.com</VersionDetail></FeatureVersion></Feature>
                        <Feature ID="2" FeatureTypeID="25"><FeatureVersion ID="2"><VersionLocation LocationID="25"/></FeatureVersion></Feature>
                      </Profile>
                    </DistinctParty>
                  </DistinctParties>
                  <SanctionsEntries>
                    <SanctionsEntry ID="1" ProfileID="99036" ListID="1550">
                      <SanctionsMeasure SanctionsTypeID="1"><Comment>CUBA</Comment></SanctionsMeasure>
                      <SanctionsMeasure SanctionsTypeID="2"><Comment/></SanctionsMeasure>
                    </SanctionsEntry>
                  </SanctionsEntries>
                </Sanctions>
                """);
        assertThat(list.code()).isEqualTo("SDN");
        assertThat(list.date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(list.entries())
                .containsExactly(new Entry(
                        "99036",
                        Kind.ORGANISATION,
                        "WANDERFALKE AIRLINES",
                        List.of("ВАНДЕРФАЛЬКЕ"),
                        List.of("FALCON"),
                        List.of("Havana", "Cuba"),
                        List.of("wanderfalke.example.com"),
                        List.of("CUBA")));
    }

    @Test
    void theConsolidatedScreeningListAsJson() throws IOException {
        var list = list("""
                {"total": 1, "sources": [{"source": "x"}], "results": [
                  {"id": "abc", "source": "Entity List (EL) - Bureau of Industry and Security", "name": "Wanderfalke Co., Ltd., Dongguan",
                   "type": null, "alt_names": ["and Falke Electronics"], "programs": [], "start_date": "2024-06-03",
                   "addresses": [{"address": "1 Road", "city": "Dongguan", "state": null, "postal_code": null, "country": "CN"}],
                   "ids": [{"type": "Website", "number": "http://www.wanderfalke.example.com/cn"}]}]}
                """);
        assertThat(list.code()).isEqualTo("EL");
        assertThat(list.ict()).isTrue();
        assertThat(list.entries())
                .containsExactly(new Entry(
                        "abc",
                        Kind.UNKNOWN,
                        "Wanderfalke Co., Ltd.",
                        List.of("Falke Electronics"),
                        List.of(),
                        List.of("Dongguan", "China"),
                        List.of("wanderfalke.example.com"),
                        List.of()));
    }

    @Test
    void theTableOfTheCommunicationsCommission() throws IOException {
        var list = list("""
                entity_name,aka,country,source_list,list_category,date_added,federal_register_cite,notes,compiled_date,list_category_label
                Wanderfalke Technology,Falke Tech; WFT Networks,China,FCC Covered List; BIS Entity List,1,2024-06-03,89 FR 1,,2024-06-10,x
                """);
        assertThat(list.code()).isEqualTo("FCC-902");
        assertThat(list.ict()).isTrue();
        assertThat(list.entries())
                .containsExactly(new Entry(
                        "wanderfalke technology china",
                        Kind.ORGANISATION,
                        "Wanderfalke Technology",
                        List.of("Falke Tech", "WFT Networks"),
                        List.of(),
                        List.of("China"),
                        List.of(),
                        List.of("FCC Covered List", "BIS Entity List")));
    }

    @Test
    void theTargetsOfOpenSanctions() throws IOException {
        var list = list("""
                {"id":"NK-1","caption":"Wanderfalke OOO","schema":"Company","datasets":["xx_list"],"target":true,"last_change":"2024-06-03T10:00:00","properties":{"name":["Wanderfalke OOO","ООО Вандерфальке"],"alias":["Falke Group"],"weakAlias":["Falke"],"country":["ru"],"website":["https://wanderfalke.example.com"],"addressEntity":[{"id":"a","schema":"Address","properties":{"city":["Perm"]}}]}}
                {"id":"NK-2","caption":"Max Mustermann","schema":"Person","datasets":["xx_list"],"target":true,"last_change":"2024-05-03T10:00:00","properties":{"name":["Max Mustermann"]}}
                """);
        assertThat(list.code()).isEqualTo("OPENSANCTIONS");
        assertThat(list.date()).isEqualTo(LocalDate.of(2024, 6, 3));
        assertThat(list.entries().getFirst())
                .isEqualTo(new Entry(
                        "NK-1",
                        Kind.ORGANISATION,
                        "Wanderfalke OOO",
                        List.of("ООО Вандерфальке", "Falke Group"),
                        List.of("Falke"),
                        List.of("Perm", "Russia"),
                        List.of("wanderfalke.example.com"),
                        List.of("xx_list")));
        assertThat(list.entries().get(1).kind()).isEqualTo(Kind.PERSON);
    }

    @Test
    void aListOfOnesOwn() throws IOException {
        var list = list("""
                list,id,name,aliases,weak_aliases,kind,places,domains,programmes,ict,date
                HOUSE-1,1,Wanderfalke GmbH,Falke GmbH; WF Technik,Falke,organisation,Kiel,wanderfalke.example.com,A; B,true,2024-06-03
                """);
        assertThat(list.code()).isEqualTo("HOUSE-1");
        assertThat(list.ict()).isTrue();
        assertThat(list.entries())
                .containsExactly(new Entry(
                        "1",
                        Kind.ORGANISATION,
                        "Wanderfalke GmbH",
                        List.of("Falke GmbH", "WF Technik"),
                        List.of("Falke"),
                        List.of("Kiel"),
                        List.of("wanderfalke.example.com"),
                        List.of("A", "B")));
    }

    @Test
    void aRowOfColumnsThatStandsThereAgainIsNoEntry() throws IOException {
        assertThat(list("list,id,name\nX,1,Falke\nlist,id,name\nX,2,Habicht\n").entries())
                .extracting(Entry::name)
                .containsExactly("Falke", "Habicht");
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() throws IOException {
        assertThat(refusal("")).isEqualTo("The file is empty.");
        assertThat(refusal("list,id,name\nX,1\n"))
                .isEqualTo("Line 2: there are 2 columns instead of 3; the file is cut off or damaged here.");
        assertThat(refusal("list,id,name\nX,1,Falke\nX,,Habicht\n")).isEqualTo("Line 3: the column id is empty.");
        assertThat(refusal("list,id,name\n")).isEqualTo("The file has no entries.");
        assertThat(refusal("list,id,name\nX,1,Falke\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE)))
                .isEqualTo(
                        "Line 1: there are zero bytes; the file is no text, or in UTF-16, in which no list is published.");
        assertThat(refusal("list,id,name\nX,1,Müller\n".getBytes(ISO_8859_1)))
                .isEqualTo(
                        "Line 2: the bytes are not UTF-8, in which this list is published; the file is in another encoding.");
        assertThat(refusal("[{\"entity_name\": \"Falke\",\n \"date_added\": "))
                .isEqualTo("Line 2: the JSON is damaged or cut off.");
        assertThat(refusal("<html><body>Service unavailable</body></html>"))
                .startsWith("The file is not a list of a known kind");
    }

    @Test
    void xmlBringsNothingFromOutsideAndMustBeWhole() throws IOException {
        assertThat(refusal("""
                <?xml version="1.0"?>
                <!DOCTYPE CONSOLIDATED_LIST [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <CONSOLIDATED_LIST dateGenerated="2024-06-03T00:00:00Z"><ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>&x;</FIRST_NAME></ENTITY></ENTITIES></CONSOLIDATED_LIST>
                """)).isEqualTo("Line 2: a document type (DTD) is not accepted.");
        assertThat(refusal("""
                <CONSOLIDATED_LIST dateGenerated="2024-06-03T00:00:00Z">
                <ENTITIES><ENTITY><DATAID>1</DATAID><FIRST_NAME>FALKE</FIRST_NAME></ENTITY>
                """)).startsWith("Line 3: the XML is damaged or cut off: ");
    }

    @Test
    void compressedFilesAreReadAndMustBeWhole() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write("list,id,name\nX,1,Falke\n".getBytes(UTF_8));
        }
        assertThat(read(bytes.toByteArray()).offers()).hasSize(1);
        assertThat(refusal(Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9)))
                .isEqualTo("The gzip stream ends before its end: the file is cut off.");
    }

    private static Entry entry(String id, Kind kind, String name) {
        return new Entry(id, kind, name, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private Watchlist list(String text) throws IOException {
        var readings = read(text.getBytes(UTF_8));
        assertThat(readings.refusals()).isEmpty();
        assertThat(readings.offers()).hasSize(1);
        return readings.offers().getFirst().list();
    }

    private String refusal(String text) throws IOException {
        return refusal(text.getBytes(UTF_8));
    }

    private String refusal(byte[] bytes) throws IOException {
        var readings = read(bytes);
        assertThat(readings.offers()).isEmpty();
        assertThat(readings.refusals()).hasSize(1);
        return readings.refusals().getFirst().why();
    }

    private ListFiles.Readings read(byte[] bytes) throws IOException {
        return ListFiles.read(List.of(new ListFiles.File("a file", Files.write(folder.resolve("x"), bytes))));
    }
}
