package dev.trainyard.cli.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trainyard.cli.api.CommandFailedException;
import dev.trainyard.cli.api.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  private static final JsonNode ONE =
      Json.parse(
          """
          {"state": "RUNNING", "name": "projects/p/customJobs/7", "count": 2, "on": true,
           "created": "2026-03-01T11:00:00.5Z", "tags": ["a", "b;c"], "labels": {"k": "v", "b": "1"},
           "pools": [{"machine": {"type": "n1"}}, {"machine": {"type": "n2"}}], "text": "two\\nlines",
           "number": "1", "empty": []}
          """);
  private static final JsonNode OTHER =
      Json.parse("{\"state\": \"DONE\", \"name\": \"projects/p/customJobs/10\", \"count\": 10}");

  @Test
  void yamlIsSortedAndQuotesWhatElseWouldBeNoText() {
    assertThat(one("yaml(state,name,number,on,count,created,text,tags,empty)"))
        .isEqualTo(
            """
            count: 2
            created: '2026-03-01T11:00:00.5Z'
            empty: []
            name: projects/p/customJobs/7
            number: '1'
            'on': true
            state: RUNNING
            tags:
            - a
            - b;c
            text: |-
              two
              lines
            """);
  }

  @Test
  void aListInYamlIsADocumentForEach() {
    assertThat(list("yaml(state)")).isEqualTo("---\nstate: RUNNING\n---\nstate: DONE\n");
  }

  @Test
  void jsonIsAnObjectOrAListOfThem() {
    assertThat(one("json(state,labels.k)"))
        .isEqualTo("{\n  \"labels\": {\n    \"k\": \"v\"\n  },\n  \"state\": \"RUNNING\"\n}\n");
    assertThat(list("json(state)"))
        .isEqualTo(
            "[\n  {\n    \"state\": \"RUNNING\"\n  },\n  {\n    \"state\": \"DONE\"\n  }\n]\n");
    assertThat(list("jsonl(state)")).isEqualTo("{\"state\":\"RUNNING\"}\n{\"state\":\"DONE\"}\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pools[].machine.type        | {"pools":[{"machine":{"type":"n1"}},{"machine":{"type":"n2"}}]}
          pools[1].machine            | {"pools":[null,{"machine":{"type":"n2"}}]}
          pools[-1].machine           | {"pools":[null,{"machine":{"type":"n2"}}]}
          pools[0].machine,pools[1].x | {"pools":[{"machine":{"type":"n1"}}]}
          pools[7].machine,count      | {"count":2}
          pools.machine               | {"pools":[{"machine":{"type":"n1"}},{"machine":{"type":"n2"}}]}
          tags[1]                     | {"tags":[null,"b;c"]}
          empty[].x                   | {"empty":[]}
          labels[].basename()         | {"labels":{"b":"1","k":"v"}}
          labels,labels.k.len()       | {"labels":{"b":"1","k":1}}
          nothing.yesno(no=N)         | {}
          """)
  void fieldsOfAListStayInItsElements(String columns, String json) {
    assertThat(one("jsonl(" + columns + ")")).isEqualTo(json + "\n");
  }

  @Test
  void severalFieldsOfAnElementStayTogether() {
    JsonNode record = Json.parse("{\"a\":[{\"x\":1,\"y\":2},{\"y\":3},{\"x\":4}]}");
    StringWriter text = new StringWriter();
    Format.read("jsonl(a[].y,a[].x)").writer().one(record, new PrintWriter(text, true));
    assertThat(text.toString()).isEqualTo("{\"a\":[{\"x\":1,\"y\":2},{\"y\":3},{\"x\":4}]}\n");
    assertThat(one("yaml(pools[1].machine.type)"))
        .isEqualTo("pools:\n- null\n- machine:\n    type: n2\n");
    assertThat(one("flattened(pools[1].machine.type)"))
        .contains("pools[0]:              None\npools[1].machine.type: n2\n");
  }

  @Test
  void aTableHasTheLastNamesAsHeadings() {
    assertThat(list("table(name.basename(), state:label=NOW, count:align=right)"))
        .isEqualTo("NAME  NOW      COUNT\n7     RUNNING      2\n10    DONE        10\n");
    assertThat(list("table[no-heading](name.basename():sort=1:reverse)")).isEqualTo("10\n7\n");
    assertThat(list("table(count:sort=1:reverse)")).isEqualTo("COUNT\n10\n2\n");
  }

  @Test
  void aTableLinesUpBehindWideCharacters() {
    List<JsonNode> records =
        List.of(Json.parse("{\"n\":\"訓練\",\"x\":1}"), Json.parse("{\"n\":\"abcde\",\"x\":2}"));
    assertThat(written("table[no-heading](n,x)", records)).isEqualTo("訓練   1\nabcde  2\n");
    assertThat(written("table[no-heading](n:align=right,x)", records))
        .isEqualTo(" 訓練  1\nabcde  2\n");
  }

  @Test
  void headingsThatWouldBeAlikeSayMore() {
    assertThat(one("table(pools[0].machine.type, other.type, machineType)"))
        .startsWith("MACHINE_TYPE  OTHER_TYPE  MACHINE_TYPE");
  }

  @Test
  void anEmptyTableHasNoHeading() {
    assertThat(written("table(name)", List.of())).isEmpty();
  }

  @Test
  void valuesAreSeparatedByTabsAndListsBySemicolonsAndMapsAreSorted() {
    assertThat(one("value(state, tags, labels, on, nothing, count)"))
        .isEqualTo("RUNNING\ta;b;c\tb=1;k=v\tTrue\t\t2\n");
    assertThat(one("value[separator=' | ',delimiter=+](state,tags)"))
        .isEqualTo("RUNNING | a+b;c\n");
    assertThat(one("get(pools.machine.type)")).isEqualTo("n1;n2\n");
  }

  @Test
  void csvHasAHeadingAndQuotesWhatNeedsIt() {
    assertThat(list("csv(name.basename(),tags,firstTime:label=first)"))
        .isEqualTo("name,tags,first\n7,a;\"b;c\",\n10,,\n");
    assertThat(one("csv[no-heading](text)")).isEqualTo("\"two\nlines\"\n");
  }

  @Test
  void flattenedIsALineForEachValue() {
    assertThat(one("flattened(state,tags,labels)"))
        .isEqualTo(
            """
            labels.b: 1
            labels.k: v
            state:    RUNNING
            tags[0]:  a
            tags[1]:  b;c
            """);
    assertThat(list("text(state)")).isEqualTo("---\nstate: RUNNING\n---\nstate: DONE\n");
  }

  @Test
  void noneIsSilent() {
    assertThat(one("none") + one("disable")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name.basename()                           | 7
          name.segment(1)                           | p
          name.segment(-1)                          | 7
          name.segment(9,'?')                       | ?
          name.scope(p)                             | customJobs/7
          created.date('%d.%m.%Y %H:%M')            | 01.03.2026 11:00
          created.date(format='%H:%M',tz=Asia/Tokyo)| 20:00
          tags.list()                               | a,b;c
          tags.join(+)                              | a+b;c
          labels.list(show=keys)                    | b,k
          labels.list(separator=' ')                | b=1 k=v
          labels.join(+)                            | b=1+k=v
          tags.len()                                | 2
          name.split('/').len()                     | 4
          on.yesno(yes=Y,no=N)                      | Y
          nothing.yesno(yes=Y,no=N)                 | N
          pools[].machine.type.map().basename()     | n1;n2
          """)
  void transforms(String field, String value) {
    assertThat(one("value(" + field + ")")).isEqualTo(value + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          xml                     | There is no format 'xml'
          table                   | table needs columns
          value                   | value needs columns
          table[box](name)        | no attribute 'box'
          json[x]                 | it has none
          table(name:wrap)        | no attribute :wrap
          table(name:align=top)   | :align is left, right or center
          table(name              | ',' or ')' expected
          json) x                 | There is no format
          json(name) x            | Nothing more is expected
          value(name.foo())       | There is no transform foo()
          value(name.segment(x))  | segment()
          value(name.len(1))      | len() takes nothing
          value(a.date('%Q'))     | %Q is not known
          """)
  void refusesByNameWhatItDoesNotKnow(String format, String why) {
    assertThatThrownBy(() -> one(format))
        .isInstanceOf(CommandFailedException.class)
        .hasMessageStartingWith("--format: ")
        .hasMessageContaining(why);
  }

  private static String one(String format) {
    StringWriter text = new StringWriter();
    Format.read(format).writer().one(ONE, new PrintWriter(text, true));
    return text.toString();
  }

  private static String list(String format) {
    return written(format, List.of(ONE, OTHER));
  }

  private static String written(String format, List<JsonNode> records) {
    StringWriter text = new StringWriter();
    Format.read(format).writer().list(records, new PrintWriter(text, true));
    return text.toString();
  }
}
