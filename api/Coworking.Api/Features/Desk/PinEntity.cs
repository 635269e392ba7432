using Azure.Data.Tables;
using Coworking.Api.Platform.Tables;
using Coworking.Domain.Bookings;

namespace Coworking.Api.Features.Desk;

/// <summary>Row <c>N|pin</c> in the partition of a card's holder in table <c>Patrons</c>: salt, rounds and hash of the PIN.</summary>
internal static class PinEntity
{
    public static string Row { get; } = TableKey.Join("N", "pin");

    public static string Partition(PatronId holder) => TableKey.Join(holder.Value);

    public static TableEntity Of(PatronId holder, PinHash pin) => new(Partition(holder), Row)
    {
        [nameof(PinHash.Salt)] = pin.Salt,
        [nameof(PinHash.Iterations)] = pin.Iterations,
        [nameof(PinHash.Hash)] = pin.Hash,
    };

    public static PinHash Read(TableEntity row) => new(
        row.GetBinary(nameof(PinHash.Salt)), row.GetInt32(nameof(PinHash.Iterations))!.Value, row.GetBinary(nameof(PinHash.Hash)));
}
