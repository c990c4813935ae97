package org.tunsh.category;

import java.util.List;
import org.tunsh.category.Profile.Moment;
import org.tunsh.category.Profile.Shown;
import org.tunsh.model.PartyNames;
import org.tunsh.render.JsonText;
import org.tunsh.render.JsonText.Fields;

/** Profiles and prospects for machines. */
public final class CategoryJson {
  private final PartyNames names;

  public CategoryJson(PartyNames names) {
    this.names = names;
  }

  public String profiles(List<Profile> profiles) {
    return JsonText.document(
        JsonText.fields().put("profiles", profiles.stream().map(this::profile).toList()));
  }

  private Fields profile(Profile profile) {
    return JsonText.fields()
        .put("parties", profile.pair())
        .put("names", profile.pair().stream().map(names::name).toList())
        .put("scheme", profile.scheme().code())
        .put("features", profile.shown().stream().map(CategoryJson::shown).toList())
        .put("timeline", profile.moments().stream().map(CategoryJson::moment).toList());
  }

  private static Fields shown(Shown shown) {
    return JsonText.fields()
        .put("category", shown.category().code())
        .put("feature", shown.feature().code())
        .put("says", shown.feature().says())
        .put("standing", shown.standing().words())
        .put("since", shown.since())
        .put("terms", shown.terms())
        .put("documents", shown.documents())
        .put("evidence", shown.evidence());
  }

  private static Fields moment(Moment moment) {
    return JsonText.fields()
        .put("date", moment.date())
        .put("level", moment.level().code())
        .put("named", moment.named())
        .put("content", moment.content())
        .put("balance", moment.balance().words())
        .put("reason", moment.reason())
        .put("event", moment.event());
  }

  public String prospects(List<Prospect> prospects) {
    return JsonText.document(
        JsonText.fields()
            .put("note", "This describes what documents say; nothing is forecast.")
            .put("prospects", prospects.stream().map(this::prospect).toList()));
  }

  private Fields prospect(Prospect prospect) {
    return JsonText.fields()
        .put("parties", prospect.pair())
        .put("names", prospect.pair().stream().map(names::name).toList())
        .put("level", prospect.level().code())
        .put("stage", prospect.stage().words())
        .put("since", prospect.since())
        .put("voices", prospect.voices().stream().map(CategoryJson::voice).toList())
        .put("outcome", prospect.outcome().words())
        .put("outcomeDate", prospect.outcomeDate())
        .put("outcomeEvidence", prospect.outcomeEvidence())
        .put("category", prospect.category())
        .put("features", prospect.features().stream().map(CategoryJson::shown).toList());
  }

  private static Fields voice(Prospect.Voice voice) {
    return JsonText.fields()
        .put("date", voice.date())
        .put("title", voice.title())
        .put("kind", voice.kind())
        .put("parties", voice.parties())
        .put("quote", voice.quote())
        .put("evidence", voice.evidence());
  }
}
