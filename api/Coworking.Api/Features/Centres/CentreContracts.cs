using System.Text.Json;
using System.Text.Json.Serialization;
using Coworking.Api.Features.Resources;
using Coworking.Api.Platform.Http;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>The centre, as <c>GET /api/centre</c> shows it.</summary>
/// <param name="Code">Short name of the instance.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Address">Where it is.</param>
/// <param name="Zone">Its IANA time zone.</param>
/// <param name="Languages">The languages of its site, the first one first.</param>
/// <param name="Accent">Its colour, <c>#rrggbb</c>.</param>
/// <param name="Hours">When it is open.</param>
/// <param name="Rules">Its booking rules.</param>
/// <param name="Phone">Its phone.</param>
/// <param name="Logo">Where its logo is, below <c>/api/</c>; absent without one.</param>
/// <param name="ChangedAt">When somebody last changed any of this.</param>
/// <param name="Etag">The version: a change names it in <c>If-Match</c>. The same as the header, which other origins cannot read.</param>
public sealed record CentreAnswer(
    string Code,
    LocalizedText Name,
    LocalizedText Address,
    string Zone,
    IReadOnlyList<string> Languages,
    string Accent,
    HoursBody Hours,
    RulesBody Rules,
    string? Phone = null,
    string? Logo = null,
    OffsetDateTime? ChangedAt = null,
    string? Etag = null);

/// <summary>The whole of what a director sets: the members of <see cref="CentreAnswer"/> that are not made by the API.</summary>
public sealed record ChangeCentreBody(
    string Code,
    LocalizedText Name,
    LocalizedText Address,
    string Zone,
    IReadOnlyList<string> Languages,
    string Accent,
    HoursBody Hours,
    RulesBody Rules,
    string? Phone = null)
{
    internal CentreAnswer ToAnswer() => new(Code, Name, Address, Zone, Languages, Accent, Hours, Rules, Phone);
}

/// <summary>A centre file: the members of <see cref="CentreAnswer"/> and the resources.</summary>
public sealed record CentreFile(
    string Code,
    LocalizedText Name,
    LocalizedText Address,
    string Zone,
    IReadOnlyList<string> Languages,
    string Accent,
    HoursBody Hours,
    RulesBody Rules,
    IReadOnlyList<ResourceItem> Resources,
    string? Phone = null);

/// <summary>A stretch of a day, half-open.</summary>
public sealed record TimeRangeBody(TimeOfDay Start, TimeOfDay End)
{
    internal static TimeRangeBody Of(TimeRange range) => new(range.Start, range.End);

    internal static IReadOnlyList<TimeRangeBody> Of(IEnumerable<TimeRange> ranges) => [.. ranges.Select(Of)];
}

/// <summary>The week and the dates that differ from it.</summary>
public sealed record HoursBody(WeekBody Weekly, IReadOnlyList<DatedHoursBody> Exceptions);

/// <summary>Open intervals of each weekday; an empty list is a closed day.</summary>
public sealed record WeekBody(
    IReadOnlyList<TimeRangeBody> Monday,
    IReadOnlyList<TimeRangeBody> Tuesday,
    IReadOnlyList<TimeRangeBody> Wednesday,
    IReadOnlyList<TimeRangeBody> Thursday,
    IReadOnlyList<TimeRangeBody> Friday,
    IReadOnlyList<TimeRangeBody> Saturday,
    IReadOnlyList<TimeRangeBody> Sunday)
{
    internal IReadOnlyList<IReadOnlyList<TimeRangeBody>> Days => [Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday];
}

/// <summary>A date that differs from its weekday.</summary>
public sealed record DatedHoursBody(LocalDate Date, IReadOnlyList<TimeRangeBody> Open, LocalizedText? Reason = null);

/// <summary>The booking rules.</summary>
public sealed record RulesBody(
    int GridMinutes,
    int ShortestMinutes,
    int EndOfDayMarginMinutes,
    int CheckInOpensMinutes,
    int MostResources,
    IReadOnlyDictionary<ResourceKind, KindRulesBody> Kinds,
    int WaitHoldMinutes = 15,
    CheckInWaysBody? CheckIn = null,
    NoShowRuleBody? NoShows = null);

/// <summary>How patrons say that they have come: a press, the code on the screen, the code of a poster. Absent: the press alone.</summary>
public sealed record CheckInWaysBody(bool Button, bool ScreenCode, bool Poster);

/// <summary>So many no-shows in so many days, and one books only at the desk for so many. Absent: nothing follows.</summary>
public sealed record NoShowRuleBody(int Count, int Days, int SanctionDays);

/// <summary>The rules of one kind; an absent figure is no such limit.</summary>
public sealed record KindRulesBody(
    int BufferMinutes,
    int GraceMinutes,
    int? LongestMinutes = null,
    int? DailyMinutes = null,
    int? HorizonDays = null,
    int? OpenBookings = null,
    int? ApprovalFromPeople = null);

/// <summary>The centre's Wi-Fi as a director sets it; a password where the network is not open.</summary>
public sealed record WifiBody(string Network, WifiSecurity Security, string? Password = null);

/// <summary>The centre's Wi-Fi for who is there, and the text of the code that a phone joins by.</summary>
public sealed record WifiAnswer(string Network, WifiSecurity Security, string Qr, string? Password = null)
{
    internal static WifiAnswer Of(Wifi wifi) => new(wifi.Network, wifi.Security, wifi.QrText, wifi.Password);
}

/// <summary>A day off that the centre may take over.</summary>
/// <param name="Date">The date.</param>
/// <param name="Reason">What to tell people.</param>
/// <param name="Moved">Whether it stands in for a holiday that falls on a day of rest.</param>
/// <param name="Certain">False where the date may still change by announcement.</param>
/// <param name="Listed">Whether the centre has hours of its own for that date already.</param>
public sealed record HolidayItem(LocalDate Date, LocalizedText Reason, bool Moved, bool Certain, bool Listed);

/// <summary>The days off of a year, where they come from and what is not sure.</summary>
public sealed record HolidayList(int Year, IReadOnlyList<HolidayItem> Items, LocalizedText Source, LocalizedText Uncertain);

[JsonSerializable(typeof(CentreAnswer))]
[JsonSerializable(typeof(ChangeCentreBody))]
[JsonSerializable(typeof(WifiBody))]
[JsonSerializable(typeof(WifiAnswer))]
[JsonSerializable(typeof(HolidayList))]
[JsonSerializable(typeof(CentreFile))]
[JsonSerializable(typeof(ResourceItem))]
[JsonSerializable(typeof(IReadOnlyList<DatedHoursBody>), TypeInfoPropertyName = "ListOfDatedHours")]
internal sealed partial class CentresJson : JsonSerializerContext
{
    public static CentresJson Wire { get; } = new(new JsonSerializerOptions(WireJson.Options));
}
