using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using NodaTime;
using NodaTime.Text;

namespace Coworking.Api.Features.Plays;

/// <summary>
/// Table <c>Plays</c>, PartitionKey = the centre's local date <c>yyyyMMdd</c>. Row <c>R|recording</c> is that day's sum: <c>Plays</c> and
/// <c>Seconds</c>. Row <c>P|nonce</c> is a play under way: the <c>Seconds</c> that the sum has of it; it goes a day later.
/// </summary>
internal static class PlayEntity
{
    private const string Sum = "R";
    private const string UnderWay = "P";
    private const string Plays = "Plays";
    private const string Seconds = "Seconds";

    private static readonly LocalDatePattern Compact = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static (string From, string To) Sums { get; } = TableKey.Range(Sum);

    public static (string From, string To) AllUnderWay { get; } = TableKey.Range(UnderWay);

    public static string Partition(LocalDate day) => Compact.Format(day);

    public static string SumKey(string recording) => TableKey.Join(Sum, recording);

    public static string PlayKey(string nonce) => TableKey.Join(UnderWay, nonce);

    public static string RecordingOf(TableEntity sum) => TableKey.Split(sum.RowKey)[1];

    public static int PlaysOf(TableEntity? sum) => sum?.GetInt32(Plays) ?? 0;

    public static long SecondsOf(TableEntity? row) => row?.GetInt64(Seconds) ?? 0;

    public static TableEntity SumRow(LocalDate day, string recording, int plays, long seconds) =>
        new(Partition(day), SumKey(recording)) { [Plays] = plays, [Seconds] = seconds };

    public static TableEntity PlayRow(LocalDate day, string nonce, long seconds) => new(Partition(day), PlayKey(nonce)) { [Seconds] = seconds };
}
