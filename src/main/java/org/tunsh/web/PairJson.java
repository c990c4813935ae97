package org.tunsh.web;

import java.util.List;
import org.tunsh.model.Dataset;
import org.tunsh.model.Dataset.Act;
import org.tunsh.model.Dataset.Commitment;
import org.tunsh.model.Dataset.Conflict;
import org.tunsh.model.Dataset.Instrument;
import org.tunsh.model.Dataset.Ranked;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** All that the dataset has of a pair, as JSON. */
final class PairJson {
  private PairJson() {}

  static Fields of(Dataset dataset, List<String> pair) {
    return JsonText.fields()
        .put("parties", pair)
        .put(
            "partnerships",
            dataset.partnerships().stream()
                .filter(a -> a.parties().equals(pair))
                .map(PairJson::act)
                .toList())
        .put(
            "instruments",
            dataset.instruments().stream()
                .filter(i -> i.parties().equals(pair))
                .map(PairJson::instrument)
                .toList())
        .put(
            "areas",
            dataset.areas().stream()
                .filter(r -> r.parties().equals(pair))
                .map(PairJson::ranked)
                .toList())
        .put(
            "defence",
            dataset.defence().stream()
                .filter(r -> r.parties().equals(pair))
                .map(PairJson::ranked)
                .toList())
        .put(
            "commitments",
            dataset.commitments().stream()
                .filter(c -> c.parties().equals(pair))
                .map(PairJson::commitment)
                .toList())
        .put(
            "conflicts",
            dataset.conflicts().stream()
                .filter(c -> c.parties().equals(pair))
                .map(PairJson::conflict)
                .toList());
  }

  private static Fields act(Act act) {
    return JsonText.fields()
        .put("event", act.event())
        .put("level", act.level().code())
        .put("qualifiers", act.qualifiers())
        .put("action", act.action().code())
        .put("date", act.date())
        .put("status", act.status().code())
        .put("confidence", JsonText.rounded(act.confidence()))
        .put("sourceClass", act.sourceClass())
        .put("winner", act.winner())
        .put("evidence", act.evidence())
        .put("documents", act.documents());
  }

  private static Fields instrument(Instrument instrument) {
    return JsonText.fields()
        .put("id", instrument.id())
        .put("kind", instrument.kind().code())
        .put("title", instrument.title())
        .put("action", instrument.action().code())
        .put("date", instrument.date())
        .put("confidence", JsonText.rounded(instrument.confidence()))
        .put("evidence", instrument.evidence())
        .put("documents", instrument.documents());
  }

  private static Fields ranked(Ranked ranked) {
    return JsonText.fields()
        .put("code", ranked.code())
        .put("order", ranked.order())
        .put("confidence", JsonText.rounded(ranked.confidence()))
        .put("evidence", ranked.evidence())
        .put("documents", ranked.documents());
  }

  private static Fields commitment(Commitment commitment) {
    return JsonText.fields()
        .put("by", commitment.by())
        .put("aspect", commitment.aspect())
        .put("subject", commitment.subject())
        .put("status", commitment.status().code())
        .put("confidence", JsonText.rounded(commitment.confidence()))
        .put("evidence", commitment.evidence())
        .put("documents", commitment.documents());
  }

  private static Fields conflict(Conflict conflict) {
    return JsonText.fields()
        .put("id", conflict.id())
        .put("event", conflict.event())
        .put("field", conflict.field())
        .put("value", conflict.value())
        .put("other", conflict.other())
        .put("reason", conflict.reason())
        .put("evidence", conflict.evidence());
  }
}
