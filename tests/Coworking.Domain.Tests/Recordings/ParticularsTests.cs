using Coworking.Domain.Recordings;
using NodaTime;
using Xunit;

namespace Coworking.Domain.Tests.Recordings;

/// <summary>What is said of a recording beside its words: who, where, when, on what terms.</summary>
public sealed class ParticularsTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Theory]
    [InlineData("1968", "1968-01-01")]
    [InlineData("1968-05", "1968-05-01")]
    [InlineData("1968-02-29", "1968-02-29")]
    public void A_date_is_kept_as_exactly_as_it_is_known(string text, string begins)
    {
        Assert.True(RecordedOn.TryParse(text, out var date));
        Assert.Equal((text, begins), (date.ToString(), NodaTime.Text.LocalDatePattern.Iso.Format(date.Begins)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("68")]
    [InlineData("1859")]
    [InlineData("1968-13")]
    [InlineData("1968-00")]
    [InlineData("1967-02-29")]
    [InlineData("1968-5-9")]
    [InlineData("1968-05-09-01")]
    [InlineData("+968")]
    [InlineData("09.05.1968")]
    public void What_is_no_date_is_not_read_as_one(string? text) => Assert.False(RecordedOn.TryParse(text, out _));

    [Fact]
    public void Nothing_is_recorded_in_the_future()
    {
        Assert.True(At("2026-11-24").IsOk);
        Assert.True(At("2026").IsOk);
        Assert.Equal(RecordingFault.DateUnfit, At("2026-11-25").Error);
        Assert.Equal(RecordingFault.DateUnfit, At("2027").Error);

        static Domain.Common.Result<Provenance, RecordingFault> At(string text) =>
            Provenance.Create([], place: null, RecordedOn.TryParse(text, out var date) ? date : null, Today);
    }

    [Fact]
    public void People_and_places_are_tidied_and_bounded()
    {
        var said = Provenance.Create([" Роза Бағланова ", "роза бағланова", ""], "  ", on: null, Today).Value;

        Assert.Equal(["Роза Бағланова"], said.People);
        Assert.Null(said.Place);
        Assert.Equal(RecordingFault.TooManyPeople, Provenance.Create(Enumerable.Range(0, 31).Select(number => $"{number}"), null, null, Today).Error);
        Assert.Equal(RecordingFault.TooManyPeople, Provenance.Create([new string('я', 121)], null, null, Today).Error);
        Assert.Equal(RecordingFault.TooManyPeople, Provenance.Create(["а\nб"], null, null, Today).Error);
        Assert.Equal(RecordingFault.PlaceUnfit, Provenance.Create([], new string('я', 121), null, Today).Error);
    }

    [Theory]
    [InlineData("0+", 0)]
    [InlineData("12", 12)]
    [InlineData("18+", 18)]
    public void An_age_mark_is_one_of_five(string text, int years)
    {
        Assert.True(AgeMark.TryParse(text, out var mark));
        Assert.Equal((years, $"{years}+"), (mark.Years, mark.ToString()));
        Assert.All(["", "14+", "-6", "+", "012", null], wrong => Assert.False(AgeMark.TryParse(wrong, out _)));
    }

    [Fact]
    public void What_may_be_shown_in_the_house_only_is_for_those_inside()
    {
        Assert.Equal(RecordingFault.InHouseIsForThoseInside, Terms.Create(Licence.InHouseOnly, age: null, Audience.Everyone).Error);
        Assert.Equal(RecordingFault.InHouseIsForThoseInside, Terms.Create(Licence.InHouseOnly, age: null, Audience.SignedIn).Error);
        Assert.True(Terms.Create(Licence.InHouseOnly, age: null, Audience.Inside).IsOk);
        Assert.True(Terms.Create(Licence.CcBy, age: null, Audience.Inside).IsOk);
    }

    [Theory]
    [InlineData(Audience.Everyone, true, true, true)]
    [InlineData(Audience.SignedIn, false, true, true)]
    [InlineData(Audience.Inside, false, false, true)]
    public void A_recording_is_for_its_circle_and_for_the_circles_within(Audience audience, bool stranger, bool signedIn, bool inside)
    {
        var ready = RecordingTests.Ready();
        var meant = ready.Describe(ready.Description with { Terms = Terms.Create(Licence.NotSaid, age: null, audience).Value });

        Assert.Equal((stranger, signedIn, inside), (meant.IsFor(Audience.Everyone), meant.IsFor(Audience.SignedIn), meant.IsFor(Audience.Inside)));
        Assert.False(meant.Delete(Instant.FromUtc(2026, 11, 24, 5, 0)).IsFor(Audience.Inside));
    }
}
