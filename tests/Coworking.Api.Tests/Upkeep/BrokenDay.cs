using Azure;
using Azure.Data.Tables;
using Coworking.Api.Features.Upkeep;
using Coworking.Api.Features.Upkeep.Consistency;
using Coworking.Api.Platform.Tables;
using Coworking.Api.Tests.Fixture;
using Coworking.Local.Identity;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Upkeep;

/// <summary>A day of which one row is broken by hand.</summary>
public abstract class BrokenDay(TestCentre centre)
{
    protected TestCentre Centre => centre;

    private protected CentreTables Tables => centre.Host.Services.GetRequiredService<CentreTables>();

    protected static string Partition(LocalDate date) => A.Iso(date).Replace("-", "", StringComparison.Ordinal);

    protected async Task<(LocalDate Day, string Id, string Patron)> DayWithABookingAsync()
    {
        var day = centre.NewDay();
        var name = TestCentre.NewPatron();
        using var patron = await centre.ClientAsync(name);
        var booking = await A.Booking().On(day).At("10:00").Of("pc-01").MadeByAsync(patron);
        return (day, (string)booking["id"]!, name);
    }

    /// <summary>Breaks a row of a day with one booking of <c>pc-01</c>, 10:00-11:00; <c>ID</c> in a row's name stands for the booking's id.</summary>
    protected async Task FindsAsync(FindingKind kind, string row, Func<LocalDate, string, string, Task> breaking)
    {
        var (day, id, name) = await DayWithABookingAsync();
        Assert.Empty((await CheckAsync(day)).Findings);

        await breaking(day, id, SamplePerson.Find(name)!.Subject);

        Assert.Contains((await CheckAsync(day)).Findings, one =>
            one.Kind == kind && one.Row.StartsWith(row.Replace("ID", id, StringComparison.Ordinal), StringComparison.Ordinal) && one.Day == Partition(day));
    }

    protected Task<ConsistencyReport> CheckAsync(LocalDate? date) =>
        centre.Host.Services.GetRequiredService<CheckConsistency>().RunAsync(date, TestContext.Current.CancellationToken);

    protected Task<Response> DeleteAsync(LocalDate day, string row) => Tables.Days.DeleteEntityAsync(Partition(day), row, ETag.All);

    protected async Task ChangeAsync(LocalDate day, string rowKey, Action<TableEntity> change)
    {
        var row = (await Tables.Days.GetEntityAsync<TableEntity>(Partition(day), rowKey)).Value;
        change(row);
        await Tables.Days.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace);
    }
}
