using System.Collections.Frozen;
using System.Text.Json;
using Azure;
using Coworking.Domain.Centres;
using Coworking.Domain.Common;
using Coworking.Domain.Resources;
using NodaTime;

namespace Coworking.Api.Features.Centres;

/// <summary>Why a centre file was not taken, for who wrote it.</summary>
public sealed record CentreFileProblem(string Message);

/// <summary>
/// Sets the centre up from its file (<c>infra/libraries/CODE.centre.json</c>). The file replaces all settings and
/// resources; bookings, the logo and the Wi-Fi are left alone.
/// </summary>
public sealed class ImportCentre(CentreStore store, IClock clock)
{
    /// <summary>Writes what the file says, or says what is wrong with it and writes nothing.</summary>
    public async Task<Result<CentreSettings, CentreFileProblem>> RunAsync(Stream file, CancellationToken cancellation)
    {
        var read = await ReadAsync(file, cancellation);
        if (read.IsOk)
        {
            var before = await store.ReadNowAsync(cancellation);
            var after = new StoredCentre(
                read.Value, before is null ? null : clock.GetCurrentInstant(), before?.Logo, before?.Wifi, before?.Tags ?? FrozenDictionary<string, ETag>.Empty);
            if (!await store.ReplaceAsync(before, after, cancellation))
            {
                throw new InvalidOperationException("Somebody else is setting up the centre at this moment.");
            }
        }

        return read;
    }

    /// <summary>Whether there is a centre already, which a file would replace.</summary>
    public async Task<bool> IsSetUpAsync(CancellationToken cancellation) => await store.ReadNowAsync(cancellation) is not null;

    private static async Task<Result<CentreSettings, CentreFileProblem>> ReadAsync(Stream file, CancellationToken cancellation)
    {
        try
        {
            if (await JsonSerializer.DeserializeAsync(file, CentresJson.Wire.CentreFile, cancellation) is not { } centre)
            {
                return new CentreFileProblem("The file is empty.");
            }

            return CentreCheck.FaultsOf(centre.ToAnswer()).FirstOrDefault() is { } fault
                ? new CentreFileProblem($"{fault.Field}: {fault.Message.En}")
                : new CentreSettings(centre.ToAnswer().ToCentre(), new Inventory(centre.Resources.Select(item => item.ToResource())));
        }
        catch (Exception e) when (e is JsonException or FormatException or ArgumentException)
        {
            return new CentreFileProblem(e.Message);
        }
    }
}
