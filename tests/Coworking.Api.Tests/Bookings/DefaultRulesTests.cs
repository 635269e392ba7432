using Coworking.Api.Tests.Fixture;
using NodaTime;
using Xunit;

namespace Coworking.Api.Tests.Bookings;

/// <summary>
/// The default rules of the product, each at its edge: the last that is allowed, the first that is not, its code, and what a
/// patron then reads in each language: title and detail.
/// </summary>
public sealed class DefaultRulesTests(TestCentre centre) : IClassFixture<TestCentre>
{
    /// <summary>A Tuesday; each rule has places of its own.</summary>
    private static readonly LocalDate Day = new(2027, 2, 2);

    [Fact]
    public Task The_grid_is_a_quarter_of_an_hour() => BeforeAndAfterAsync(
        A.Booking().Of("seat-01").At("10:15"), A.Booking().Of("seat-01").At("10:20"), "off-grid", new(
            "Басталу және аяқталу уақыты кесте қадамына сәйкес келмейді. Уақыт 15 минутқа еселі болуы керек, мысалы 10:00.",
            "Начало и конец не совпадают с шагом расписания. Время должно быть кратно 15 минутам, например 10:00.",
            "Start and end must be on the timetable's steps. Times are multiples of 15 minutes, for example 10:00."));

    [Fact]
    public Task The_shortest_booking_is_half_an_hour() => BeforeAndAfterAsync(
        A.Booking().Of("seat-02").For(30), A.Booking().Of("seat-02").At("12:00").For(15), "too-short", new(
            "Бронь тым қысқа. Ұзағырақ уақыт таңдаңыз. Ең қысқа бронь: 30 мин.",
            "Слишком короткая бронь. Выберите время подольше. Самая короткая бронь: 30 мин.",
            "The booking is too short. Please choose a longer time. The shortest booking is 30 min."));

    [Fact]
    public Task A_booking_may_start_now_and_not_before() => BeforeAndAfterAsync(
        A.Booking().Of("seat-03").At("10:00"), A.Booking().Of("seat-03").At("09:45"), "in-the-past", new(
            "Бұл уақыт өтіп кетті. Кейінірек уақытты таңдаңыз. Бүгін 10:00 бастап брондауға болады.",
            "Это время уже прошло. Выберите время позже. Сегодня можно бронировать начиная с 10:00.",
            "This time has passed. Please choose a later one. Today bookings can start from 10:00."),
        now: "10:14");

    [Fact]
    public Task A_computer_is_booked_today_and_seven_days_ahead() => BeforeAndAfterAsync(
        A.Booking().Of("pc-01").On(Day.PlusDays(7)), A.Booking().Of("pc-01").On(Day.PlusDays(8)), "beyond-horizon", new(
            "Бұл күнге брондау әлі ашылған жоқ. Жақынырақ күнді таңдаңыз. Қазір брондауға болатын соңғы күн: 9 ақпан.",
            "На этот день бронировать ещё нельзя. Выберите день поближе. Сейчас можно бронировать по 9 февраля включительно.",
            "Bookings for this day are not open yet. Please choose a nearer day. At the moment the last day is 9 February."));

    [Theory]
    [InlineData("seat-04")]
    [InlineData("study")]
    public Task A_seat_or_a_room_is_booked_fourteen_days_ahead(string place) => BeforeAndAfterAsync(
        A.Booking().Of(place).On(Day.PlusDays(14)), A.Booking().Of(place).On(Day.PlusDays(15)), "beyond-horizon", new(
            "Бұл күнге брондау әлі ашылған жоқ. Жақынырақ күнді таңдаңыз. Қазір брондауға болатын соңғы күн: 16 ақпан.",
            "На этот день бронировать ещё нельзя. Выберите день поближе. Сейчас можно бронировать по 16 февраля включительно.",
            "Bookings for this day are not open yet. Please choose a nearer day. At the moment the last day is 16 February."));

    [Fact]
    public Task A_computer_is_booked_for_an_hour_at_most() => BeforeAndAfterAsync(
        A.Booking().Of("pc-02").For(60), A.Booking().Of("pc-02").At("14:00").For(75), "too-long", new(
            "Бронь тым ұзақ. Қысқарақ уақыт таңдаңыз. Бір бронмен компьютерді ең көбі 1 сағ алуға болады.",
            "Слишком долгая бронь. Выберите время покороче. Одной бронью компьютер можно занять не дольше чем на 1 ч.",
            "The booking is too long. Please choose a shorter time. One booking of a computer lasts at most 1 h."));

    [Theory]
    [InlineData("pc-03", 60, "компьютерді", "компьютер", "a computer", 2)]
    [InlineData("seat-05", 120, "орынды", "место", "a seat", 4)]
    [InlineData("workshop", 60, "бөлмені", "комнату", "a room", 2)]
    public async Task A_day_has_so_many_hours_for_one_person(string place, int minutes, string kk, string ru, string en, int hours)
    {
        var patron = await PatronAsync();
        await A.Booking().On(Day).Of(place).At("09:00").For(minutes).MadeByAsync(patron);
        await A.Booking().On(Day).Of(place).At("14:00").For(minutes).MadeByAsync(patron);
        await patron.IsRefusedAsync(A.Booking().On(Day).Of(place).At("16:30").For(30), "daily-limit", new(
            $"Бұл күнге рұқсат етілген уақытыңыз таусылды. Басқа күнді таңдаңыз. Бір күнде {kk} ең көбі {hours} сағ алуға болады; бұл күнге сізде {hours} сағ бар.",
            $"На этот день Ваше время исчерпано. Выберите другой день. За день {ru} можно занять не больше чем на {hours} ч; на этот день у Вас уже {hours} ч.",
            $"That is more than one person may have on a day. Please choose another day. One person may have {en} for {hours} h a day; you already hold {hours} h on this day."));
    }

    [Fact]
    public async Task Two_bookings_of_computers_are_open_at_most()
    {
        var patron = await PatronAsync();
        await A.Booking().On(Day).Of("pc-04").MadeByAsync(patron);
        await A.Booking().On(Day.PlusDays(1)).Of("pc-04").MadeByAsync(patron);
        await patron.IsRefusedAsync(A.Booking().On(Day.PlusDays(2)).Of("pc-04"), "too-many-open", new(
            "Алдағы брондарыңыз рұқсат етілген саннан асады. Алдымен біреуін пайдаланыңыз немесе бас тартыңыз. Бір мезгілде ең көбі 2 алдағы бронь болуы мүмкін.",
            "У Вас уже наибольшее число предстоящих броней. Сначала придите по одной из них или отмените её. Одновременно может быть не больше 2 предстоящих броней.",
            "You hold as many bookings ahead as one person may. Please use or cancel one first. At most 2 bookings ahead at a time."));
    }

    [Fact]
    public async Task One_person_is_in_one_place_at_a_time()
    {
        var patron = await PatronAsync();
        await A.Booking().On(Day).Of("seat-06").At("10:00").MadeByAsync(patron);
        await A.Booking().On(Day).Of("seat-07").At("11:00").MadeByAsync(patron);
        await patron.IsRefusedAsync(A.Booking().On(Day).Of("seat-08").At("10:45").For(30), "overlaps-own-booking", new(
            "Бұл уақытқа сізде бронь бар. Басқа уақытты таңдаңыз немесе бұрынғысынан бас тартыңыз. Сіздің броніңіз: 10:00–11:00.",
            "На это время у Вас уже есть бронь. Выберите другое время или отмените прежнюю. Ваша бронь: 10:00–11:00.",
            "You already have a booking at this time. Please choose another time or cancel that one. Your booking: 10:00–11:00."));
    }

    [Fact]
    public async Task Between_two_groups_a_room_rests_ten_minutes()
    {
        await A.Booking().On(Day).Of("hall").At("10:00").MadeByAsync(await PatronAsync());
        var patron = await PatronAsync();
        await patron.IsRefusedAsync(A.Booking().On(Day).Of("hall").At("11:00"), "slot-taken", new(
            "Бұл уақытта орын бос емес. Басқа орынды немесе уақытты таңдаңыз.",
            "Это время уже занято. Выберите другое место или другое время.",
            "Somebody else has this time. Please choose another place or time."));
        await A.Booking().On(Day).Of("hall").At("11:15").MadeByAsync(patron);
    }

    [Theory]
    [InlineData("12:00", 60, "12:00", 75)]
    [InlineData("17:00", 45, "17:00", 60)]
    public Task A_booking_runs_to_the_lunch_break_and_to_a_quarter_before_the_end(string start, int minutes, string refusedStart, int refusedMinutes) => BeforeAndAfterAsync(
        A.Booking().Of("seat-09").At(start).For(minutes), A.Booking().Of("seat-09").At(refusedStart).For(refusedMinutes), "outside-opening-hours", new(
            "Бұл уақытта брондауға болмайды. Жұмыс уақытын таңдаңыз. Бұл күні брондауға болатын уақыт: 09:00–13:00, 14:00–17:45.",
            "В это время бронировать нельзя. Выберите время работы центра. В этот день можно бронировать: 09:00–13:00, 14:00–17:45.",
            "The centre cannot be booked at this time. Please choose its opening hours. On this day bookings lie within 09:00–13:00, 14:00–17:45."));

    [Fact]
    public Task On_Saturdays_it_is_closed() => BeforeAndAfterAsync(
        A.Booking().Of("seat-10").On(Day.PlusDays(3)), A.Booking().Of("seat-10").On(Day.PlusDays(4)), "closed", new(
            "Бұл күні орталық жабық. Басқа күнді таңдаңыз.",
            "В этот день центр закрыт. Выберите другой день.",
            "The centre is closed on this day. Please choose another."));

    private void At(string time) => centre.Clock.Reset(TestCentre.At(Day, time));

    private async Task<HttpClient> PatronAsync()
    {
        At("08:00");
        return await centre.NewPatronClientAsync();
    }

    private async Task BeforeAndAfterAsync(BookingBuilder allowed, BookingBuilder refused, string code, Words words, string now = "08:00")
    {
        var (patron, other) = (await PatronAsync(), await PatronAsync());
        At(now);
        await patron.IsRefusedAsync(Dated(refused), code, words);
        await Dated(allowed).MadeByAsync(other);

        static BookingBuilder Dated(BookingBuilder booking) => booking.ToJson().ContainsKey("date") ? booking : booking.On(Day);
    }
}
